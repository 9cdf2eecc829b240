import { type FeedPerson } from "../../../model/reading/feed.ts";
import { rawText } from "./raw-text.ts";
import { resolveLink } from "./resolve-link.ts";
import { type Reading, MOST_PARTS } from "../reading.ts";
import { readLine } from "./read-line.ts";
import { childElement, childElements } from "../xml/child-elements.ts";
import { type XmlElement } from "../xml/xml-element.ts";

const MAIL = String.raw`[^\s<>()[\]@,;:"]+@[^\s<>()[\]@,;:"]+`;
const MAIL_THEN_NAME = new RegExp(`^(?:mailto:)?(${MAIL})\\s*[(,]?\\s*(.*?)\\s*\\)?$`, "i");
const NAME_THEN_MAIL = new RegExp(
  `^"?(.*?)"?\\s*[<(\\[]\\s*(?:mailto:)?(${MAIL})\\s*[>)\\]]$`,
  "i",
);

/**
 * RSS has one string for both: "ana@example.org (Ana Lopes)", "Ana Lopes <ana@example.org>", a
 * name, an address.
 */
export function parseAuthor(text: string): FeedPerson {
  if (!text.includes("@")) return person(nonEmpty(text.replace(/\s*[<(]\s*[>)]$/, "")));
  const nameFirst = NAME_THEN_MAIL.exec(text);
  if (nameFirst !== null) return person(nonEmpty(nameFirst[1]), nameFirst[2]);
  const mailFirst = MAIL_THEN_NAME.exec(text);
  if (mailFirst !== null) return person(nonEmpty(mailFirst[2]), mailFirst[1]);
  return person(nonEmpty(text));
}

/**
 * All who are named in the first of these groups that names anybody; addresses only where there is
 * no name at all.
 */
export function readAuthors(
  element: XmlElement,
  groups: readonly (readonly string[])[],
  reading: Reading,
): readonly FeedPerson[] {
  let mails: readonly FeedPerson[] = [];
  for (const names of groups) {
    const elements = childElements(element, ...names);
    if (elements.length === 0) continue;
    const authors = elements.slice(0, MOST_PARTS).map((one) => readAuthor(one, reading));
    if (authors.some((author) => author.name !== undefined)) return authors.filter(saysWho);
    if (mails.length === 0) mails = authors.filter(saysWho);
  }
  return mails;
}

function saysWho({ name, mail, link }: FeedPerson): boolean {
  return name !== undefined || mail !== undefined || link !== undefined;
}

export function joinAuthors(authors: readonly FeedPerson[]): string | undefined {
  const named = authors
    .map((author) => author.name ?? signingMail(author.mail))
    .filter((name) => name !== undefined);
  return named.length < 2 ? named[0] : [...new Set(named)].join(", ");
}

function readAuthor(element: XmlElement, reading: Reading): FeedPerson {
  const name = childElement(element, "name", "atom:name");
  const mail = childElement(element, "email", "atom:email");
  // An address of the web and no name is still no name.
  const home = element.children.find((child) =>
    /^(?:atom:)?(?:uri|url|homepage)$/.test(child.name),
  );
  if (name === undefined && mail === undefined && home === undefined)
    return parseAuthor(readLine(element, reading) ?? "");
  return person(
    readLine(name, reading),
    readLine(mail, reading),
    resolveLink(rawText(home), home?.base, reading),
  );
}

/** Nobody signs with the address of a machine. */
function signingMail(mail: string | undefined): string | undefined {
  return mail === undefined || /^(?:no-?reply|do-?not-?reply|nobody|webmaster)@/i.test(mail)
    ? undefined
    : mail;
}

export function person(name?: string, mail?: string, link?: string): FeedPerson {
  return {
    ...(name !== undefined && { name }),
    ...(mail !== undefined && { mail }),
    ...(link !== undefined && { link }),
  };
}

function nonEmpty(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === undefined || trimmed === "" ? undefined : trimmed;
}
