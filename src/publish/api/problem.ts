import type { z } from "zod";
import { API_PATH } from "./api-path.ts";
import type { PROBLEM } from "./api-shapes.ts";

export type Problem = z.infer<typeof PROBLEM>;

/** What may go wrong, by the name that it has for programs. */
export const PROBLEMS = {
  "not-understood": { title: "Not understood", status: 400 },
  "not-found": { title: "Not found", status: 404 },
  "read-only": { title: "Method not allowed", status: 405 },
  withdrawn: { title: "Withdrawn", status: 410 },
  "not-answered": { title: "Not answered", status: 500 },
} as const;
export type ProblemName = keyof typeof PROBLEMS;

export function problem(name: ProblemName, detail: string, field?: string): Problem {
  const { title, status } = PROBLEMS[name];
  return {
    type: `${API_PATH}/problems/${name}`,
    title,
    status,
    detail,
    ...(field !== undefined && { field }),
  };
}
