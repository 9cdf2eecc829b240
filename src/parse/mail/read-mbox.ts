import { MAX_MAIL_BYTES } from "../../model/reading/mail.ts";

type ReadEntry =
  | { readonly mail: Uint8Array }
  | { readonly error: { readonly code: "too_large" | "not_an_mbox"; readonly message: string } };

/** `end` is how many bytes of the mbox were read when the mail ended. */
export type MboxEntry = ReadEntry & { readonly end: number };

const LINE_END = 0x0a;
/**
 * "From somebody Mon Jan 1 00:00:00 2026": five letters, a blank, and a year at the end tell it
 * from a sentence.
 */
const DIVIDER = /^From \S.*\d{4}\s*$/;
/** Dividers are short; what is longer is the text of a mail. */
const LONGEST_DIVIDER = 500;
/** ">From " in a mail's text was "From " before it was stored (mboxrd). */
const ESCAPED = /^>+From /;

/**
 * The mails of an mbox one by one; never more than one is in memory, and one that is too large is
 * passed over.
 */
export async function* readMbox(stream: AsyncIterable<Uint8Array>): AsyncGenerator<MboxEntry> {
  let mail: MailBytes | undefined;
  let afterBlank = true;
  let end = 0;
  for await (const line of linesOf(stream)) {
    if (afterBlank && isDivider(line)) {
      if (mail !== undefined) yield { ...mail.entry(), end };
      mail = new MailBytes();
    } else if (mail === undefined) {
      if (!isBlank(line)) {
        yield {
          end,
          error: {
            code: "not_an_mbox",
            message: 'The first line does not begin with "From ", so this is no mbox file.',
          },
        };
        return;
      }
    } else {
      mail.add(unescaped(line));
    }
    afterBlank = isBlank(line);
    end += line.length;
  }
  if (mail !== undefined) yield { ...mail.entry(), end };
}

class MailBytes {
  private readonly pieces: Uint8Array[] = [];
  private length = 0;

  add(piece: Uint8Array): void {
    this.length += piece.length;
    if (this.length <= MAX_MAIL_BYTES) this.pieces.push(piece);
    else this.pieces.length = 0;
  }

  entry(): ReadEntry {
    if (this.length > MAX_MAIL_BYTES)
      return {
        error: { code: "too_large", message: `A mail of ${this.length} bytes was passed over.` },
      };
    return { mail: Buffer.concat(this.pieces) };
  }
}

/** Lines with their ends; one longer than a mail may be comes in several pieces. */
async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  let restLength = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let start = 0;
    for (let end = bytes.indexOf(LINE_END); end !== -1; end = bytes.indexOf(LINE_END, start)) {
      yield Buffer.concat([...rest, bytes.subarray(start, end + 1)]);
      rest = [];
      restLength = 0;
      start = end + 1;
    }
    // The reader of the stream may use its buffer again.
    rest.push(Buffer.from(bytes.subarray(start)));
    restLength += bytes.length - start;
    if (restLength > MAX_MAIL_BYTES) {
      yield Buffer.concat(rest);
      rest = [];
      restLength = 0;
    }
  }
  if (restLength > 0) yield Buffer.concat(rest);
}

function isDivider(line: Buffer): boolean {
  return line.length < LONGEST_DIVIDER && line[0] === 0x46 && DIVIDER.test(line.toString("latin1"));
}

function unescaped(line: Buffer): Buffer {
  return line[0] === 0x3e && ESCAPED.test(line.subarray(0, LONGEST_DIVIDER).toString("latin1"))
    ? line.subarray(1)
    : line;
}

function isBlank(line: Buffer): boolean {
  return line.length <= 2 && line.toString("latin1").trim() === "";
}
