import { type Reading, MOST_PARTS } from "./reading.ts";
import { readLine } from "./read-line.ts";
import { childElement, childElements } from "./xml/child-elements.ts";
import { type XmlElement } from "./xml/xml-element.ts";

export type Author = { readonly name?: string; readonly mail?: string };

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
export function parseAuthor(text: string): Author {
  if (!text.includes("@")) return { name: nonEmpty(text.replace(/\s*[<(]\s*[>)]$/, "")) };
  const nameFirst = NAME_THEN_MAIL.exec(text);
  if (nameFirst !== null) return { name: nonEmpty(nameFirst[1]), mail: nameFirst[2] };
  const mailFirst = MAIL_THEN_NAME.exec(text);
  if (mailFirst !== null) return { name: nonEmpty(mailFirst[2]), mail: mailFirst[1] };
  return { name: nonEmpty(text) };
}

/**
 * All who are named in the first of these groups that names anybody; addresses only where there is
 * no name at all.
 */
export function readAuthors(
  element: XmlElement,
  groups: readonly (readonly string[])[],
  reading: Reading,
): string | undefined {
  let mails: readonly Author[] = [];
  for (const names of groups) {
    const elements = childElements(element, ...names);
    if (elements.length === 0) continue;
    const authors = elements.slice(0, MOST_PARTS).map((one) => readAuthor(one, reading));
    if (authors.some((author) => author.name !== undefined)) return joinAuthors(authors);
    if (mails.length === 0) mails = authors;
  }
  return joinAuthors(mails);
}

export function joinAuthors(authors: readonly Author[]): string | undefined {
  const named = authors
    .map((author) => author.name ?? signingMail(author.mail))
    .filter((name) => name !== undefined);
  return named.length < 2 ? named[0] : [...new Set(named)].join(", ");
}

function readAuthor(element: XmlElement, reading: Reading): Author {
  const name = childElement(element, "name", "atom:name");
  const mail = childElement(element, "email", "atom:email");
  if (name === undefined && mail === undefined) {
    // The children are an address of the web or nothing known: no name.
    const isPerson = element.children.some((child) =>
      /^(?:atom:)?(?:uri|url|homepage)$/.test(child.name),
    );
    return isPerson ? {} : parseAuthor(readLine(element, reading) ?? "");
  }
  return { name: readLine(name, reading), mail: readLine(mail, reading) };
}

/** Nobody signs with the address of a machine. */
function signingMail(mail: string | undefined): string | undefined {
  return mail === undefined || /^(?:no-?reply|do-?not-?reply|nobody|webmaster)@/i.test(mail)
    ? undefined
    : mail;
}

function nonEmpty(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === undefined || trimmed === "" ? undefined : trimmed;
}
