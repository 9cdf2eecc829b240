import type { Element } from "domhandler";

/**
 * Names that say where a thing stands or how it looks: they come and go with the design, or differ
 * from item to item.
 */
const LOOKS =
  /^(?:[mp][trblxy]?-.*|[wh]-.*|col(?:-.*)?|row|grid(?:-.*)?|flex(?:-.*)?|text-.*|bg-.*|border.*|rounded.*|shadow.*|d-.*|is-.*|has-.*|js-.*|u-.*|o-.*|odd|even|first|last|active|current|clearfix|cf|left|right|center|container|wrapper|inner|block|hidden|visible|show|fade|animated?|lazy.*|no-.*|new|views-row-.*|post-\d+|item-\d+|status-.*|type-.*|format-.*|category-.*|tag-.*|hentry)$/i;
/** Names made by a build: css-1q2w3e, sc-bdVaJa, _3xK2a, Teaser_root__x7Y2d. */
const MADE =
  /\d|^_|__[A-Za-z]*[A-Z][A-Za-z]*$|^(?:css|sc|jsx|jss|emotion|svelte|styled)-|[a-z][A-Z]{2}|[A-Z].*[A-Z].*[A-Z].*[A-Z]/;
const LONGEST_NAME = 40;
const MOST_NAMES = 3;

/** The classes of an element that are likely to stand there next year too. */
export function stableClasses(element: Element): string[] {
  const names = (element.attribs.class ?? "").slice(0, 500).split(/\s+/).filter(isStable);
  return names.slice(0, MOST_NAMES);
}

/**
 * Ways to name an element by itself, the most telling first: "li.news-item", "#news", "article",
 * "li".
 */
export function namesOf(element: Element): string[] {
  const id = element.attribs.id;
  const byId = id !== undefined && isStable(id) ? [`#${id}`] : [];
  return [
    ...byId,
    ...stableClasses(element).map((name) => `${element.name}.${name}`),
    element.name,
  ];
}

function isStable(name: string): boolean {
  return (
    /^[a-z][\w-]+$/i.test(name) &&
    name.length <= LONGEST_NAME &&
    !LOOKS.test(name) &&
    !MADE.test(name)
  );
}
