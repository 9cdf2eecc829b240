import { makeWorld } from "../world/make-world.ts";
import { serveWorld } from "../world/serve-world.ts";
import { worldCatalogue } from "../world/world-catalogue.ts";

/**
 * A world in a process of its own, so that its memory and its work do not count as the program's.
 */
const [publishers = "2000"] = process.argv.slice(2);
const world = makeWorld({
  seed: 3,
  today: new Date("2026-03-01T12:00:00Z"),
  publishers: Number(publishers),
});
const served = await serveWorld(world, { named: true });
const sources = worldCatalogue(world, served).filter(
  (source) => !source.address.includes("/difficult/") && source.kind === "feed",
);
process.send?.({ sources });
process.on("disconnect", () => process.exit(0));
