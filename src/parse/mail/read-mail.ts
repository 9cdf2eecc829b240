import { type ParsedMail, simpleParser } from "mailparser";

import { MAX_MAIL_BYTES, type Mail, type MailReading } from "../../model/reading/mail.ts";
import { readDate } from "../dates/read-date.ts";
import { tidyText } from "../text/text-of-markup.ts";

/** Longer bodies are cut by whoever shows them too. */
const MAX_BODY_LENGTH = 2_000_000;

const LIST_HEADERS = ["list-id", "list-unsubscribe", "list-post"];

/** Reads one mail (RFC 5322, an .eml file). Attachments are not looked at. */
export async function readMail(bytes: Uint8Array): Promise<MailReading> {
  if (bytes.length === 0) return failed("empty", "There is nothing in it.");
  if (bytes.length > MAX_MAIL_BYTES)
    return failed("too_large", `The mail is larger than ${MAX_MAIL_BYTES} bytes.`);
  const parsed = await parse(bytes);
  const hasBody =
    parsed !== undefined && (typeof parsed.html === "string" || (parsed.text ?? "").trim() !== "");
  if (
    parsed === undefined ||
    (!hasBody && parsed.from === undefined && parsed.subject === undefined)
  ) {
    return failed("not_a_mail", "This has neither the headers nor the text of a mail.");
  }
  return { mail: mailOf(parsed) };
}

async function parse(bytes: Uint8Array): Promise<ParsedMail | undefined> {
  try {
    return await simpleParser(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      skipHtmlToText: true,
      skipTextToHtml: true,
      skipImageLinks: true,
      maxHtmlLengthToParse: MAX_BODY_LENGTH,
    });
  } catch {
    // The parser throws at what it cannot read; to us that is an expected outcome.
    return undefined;
  }
}

function mailOf(parsed: ParsedMail): Mail {
  const subject = tidyText(parsed.subject ?? "");
  const sent = dateOf(parsed);
  const text = parsed.text?.slice(0, MAX_BODY_LENGTH).trim() ?? "";
  return {
    ...(subject !== "" && { subject }),
    ...senderOf(parsed),
    ...(sent !== undefined && { sent }),
    ...(parsed.messageId !== undefined && { messageId: parsed.messageId }),
    ...listOf(parsed),
    ...(typeof parsed.html === "string" && { html: parsed.html.slice(0, MAX_BODY_LENGTH) }),
    ...(text !== "" && { text }),
  };
}

function senderOf(parsed: ParsedMail): Pick<Mail, "from"> {
  const sender = parsed.from?.value[0];
  if (sender === undefined) return {};
  const name = tidyText(sender.name);
  const address = sender.address ?? "";
  return { from: { ...(name !== "" && { name }), ...(address !== "" && { address }) } };
}

function listOf(parsed: ParsedMail): Pick<Mail, "isToMany" | "listId" | "postLink"> {
  const listId = headerLine(parsed, "list-id");
  const postLink = /<(https?:[^<>\s]+)>/i.exec(headerLine(parsed, "list-post") ?? "")?.[1];
  return {
    ...(LIST_HEADERS.some((name) => headerLine(parsed, name) !== undefined) && { isToMany: true }),
    ...(listId !== undefined && { listId: /<([^<>]+)>/.exec(listId)?.[1] ?? listId }),
    ...(postLink !== undefined && { postLink }),
  };
}

/** Read from the header itself: the parser gives today where it cannot read a date. */
function dateOf(parsed: ParsedMail): string | undefined {
  const line = headerLine(parsed, "date");
  const read = line === undefined ? undefined : readDate(line.replace(/ ?\([^()]*\)$/, ""));
  return read?.date.toISOString().replace(".000Z", "Z");
}

function headerLine(parsed: ParsedMail, name: string): string | undefined {
  const line = parsed.headerLines.find((header) => header.key === name)?.line;
  const value = line === undefined ? "" : tidyText(line.slice(line.indexOf(":") + 1));
  return value === "" ? undefined : value;
}

function failed(code: "empty" | "too_large" | "not_a_mail", message: string): MailReading {
  return { error: { code, message } };
}
