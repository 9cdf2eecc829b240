import { EMPTY_ELEMENTS, SAFE_ELEMENTS } from "./safe-markup.ts";

/** What becomes of an element of plainly written markup. */
export type PlainElement = {
  readonly name: string;
  /** Its name in the result; undefined where only what it holds stays. */
  readonly kept: string | undefined;
  readonly isEmpty: boolean;
  /** Elements whose beginning implies its end. */
  readonly endedBy: ReadonlySet<string>;
};

/** Elements that go while their words stay. */
const DROPPED =
  "span font center section article header footer main nav aside big tt address caption picture kbd samp var mark dfn strike wbr source col".split(
    " ",
  );

const EMPTY: ReadonlySet<string> = new Set([...EMPTY_ELEMENTS, "wbr", "source", "col"]);

const BLOCKS =
  "address article aside blockquote center details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul";
const HEADINGS = "h1 h2 h3 h4 h5 h6 p";
const SECTIONS = "thead tbody tfoot";

/**
 * HTML's implied ends; more than one parser knows, since what is doubtful goes to the full
 * sanitiser.
 */
const ENDED_BY: Readonly<Record<string, string>> = {
  p: BLOCKS,
  h2: HEADINGS,
  h3: HEADINGS,
  h4: HEADINGS,
  h5: HEADINGS,
  h6: HEADINGS,
  a: "a",
  li: "li",
  dd: "dd dt",
  dt: "dd dt",
  td: `td th tr ${SECTIONS}`,
  th: `td th tr ${SECTIONS}`,
  tr: `tr ${SECTIONS}`,
  thead: `td th ${SECTIONS}`,
  tbody: `td th ${SECTIONS}`,
  tfoot: `td th ${SECTIONS}`,
};

export const PLAIN_ELEMENTS: ReadonlyMap<string, PlainElement> = new Map(
  [
    ...SAFE_ELEMENTS.map((name) => describe(name, name)),
    describe("h1", "h2"),
    ...DROPPED.map((name) => describe(name, undefined)),
  ].map((element) => [element.name, element]),
);

function describe(name: string, kept: string | undefined): PlainElement {
  return {
    name,
    kept,
    isEmpty: EMPTY.has(name),
    endedBy: new Set((ENDED_BY[kept ?? ""] ?? "").split(" ")),
  };
}
