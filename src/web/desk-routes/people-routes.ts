import { Hono } from "hono";
import type { DeskDeps, DeskEnv } from "./desk-deps.ts";

export function peopleRoutes(_deps: DeskDeps): Hono<DeskEnv> {
  return new Hono<DeskEnv>();
}
