import { type LineLink } from "./make-line.ts";
import { readLinkTarget } from "../words/read-web-address.ts";
import { tidyText } from "../words/tidy-text.ts";

const IMAGE = /!\[(?:[^[\]]|\[[^[\]]*\])*\](?:\([^()\s]*(?:\s+"[^"]*")?\)|\[[^\]]*\])/g;
/**
 * A label may hold one level of brackets, an address one level of parentheses: what real pages
 * have.
 */
const LINK =
  /\[(?<label>(?:[^[\]]|\[[^[\]]*\])+)\](?:\(\s*<?(?<inline>(?:[^\s()<>]|\([^\s()]*\))*)>?(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)|\[(?<reference>[^\]]*)\])?|<(?<bracketed>https?:\/\/[^\s<>]+)>|(?<![("\w])(?<bare>https?:\/\/[^\s<>|]+)/g;
const TAG = /<\/?[a-z][^<>]*>/gi;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;
/** A code point that no text holds stands for what was escaped while marks are taken off. */
const HELD = "\ue000";
const HELD_FROM = 0xe100;

/** The words of a line of Markdown and the links among them. */
export function readMarkdownText(
  markdown: string,
  references: ReadonlyMap<string, string>,
  address: string | undefined,
): { readonly text: string; readonly links: readonly LineLink[] } {
  const links: LineLink[] = [];
  const held = markdown
    .replaceAll(HELD, "")
    .replace(
      ESCAPED,
      (_, character: string) =>
        HELD + String.fromCodePoint(HELD_FROM + (character.codePointAt(0) ?? 0)),
    )
    .replace(IMAGE, "");
  const words = held.replace(LINK, (...match) => {
    const { label, inline, reference, bracketed, bare } = match.at(-1) as Partial<
      Record<string, string>
    >;
    if (label === undefined) return takeAddress(links, bracketed ?? bare ?? "");
    const target = inline ?? references.get((reference || label).toLowerCase());
    if (target === undefined) return match[0] as string;
    addLink(links, { label: plain(label), target, address });
    return label;
  });
  return { text: plain(words), links };
}

/** The words around an address stay; the punctuation after it is theirs. */
function takeAddress(links: LineLink[], found: string): string {
  const bare = found.replace(/[.,;:!?)]{1,9}$/, "");
  const href = readLinkTarget(bare);
  if (href !== undefined) links.push({ label: "", href });
  return found.slice(bare.length);
}

function addLink(
  links: LineLink[],
  {
    label,
    target,
    address,
  }: { readonly label: string; readonly target: string; readonly address: string | undefined },
): void {
  if (target === "" || /^(?:#|mailto:|tel:|javascript:|data:)/i.test(target)) return;
  const href = readLinkTarget(target, address);
  links.push({ label, ...(href === undefined ? { asWritten: target } : { href }) });
}

function plain(markdown: string): string {
  const words = withoutComments(markdown)
    .replace(TAG, "")
    .replace(/(\*\*\*|\*\*|\*|~~|`{1,3})(?=\S)(.{1,300}?)(?<=\S)\1/g, "$2")
    .replace(/(?<![\p{L}\p{N}])(__|_)(?=\S)(.{1,300}?)(?<=\S)\1(?![\p{L}\p{N}])/gu, "$2")
    .replace(/\\$/, "")
    .replace(/\ue000([\ue100-\ue17f])/g, (_, held: string) =>
      String.fromCodePoint((held.codePointAt(0) ?? HELD_FROM) - HELD_FROM),
    );
  return tidyText(words);
}

/** By hand: a pattern looks for the end of each comment anew, also where none ends. */
function withoutComments(markdown: string): string {
  let kept = "";
  let at = 0;
  for (;;) {
    const open = markdown.indexOf("<!--", at);
    const close = open === -1 ? -1 : markdown.indexOf("-->", open + 4);
    if (close === -1) return kept + markdown.slice(at);
    kept += markdown.slice(at, open);
    at = close + 3;
  }
}
