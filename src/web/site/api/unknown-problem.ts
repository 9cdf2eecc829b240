import { problem, type Problem } from "../../../publish/api/problem.ts";
import type { AskedView } from "../../../reader/asked-view.ts";

export function unknownProblem({ view, ignored }: AskedView): Problem {
  const unknown = [...ignored.map(({ value }) => value), ...view.publishers];
  return problem(
    "not-found",
    `Nothing of what was asked for is known here: ${unknown.join(", ")}.`,
  );
}
