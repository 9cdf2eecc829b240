import { type Document, type Element, isTag, type ParentNode } from "domhandler";

import type { PageFailure } from "../../../model/reading/page.ts";
import { elementText } from "../element-text.ts";
import type { PageFacts } from "../facts/gather-facts.ts";
import { TITLE_SEPARATOR } from "../facts/site-in-title.ts";
import { weigh } from "../text/cut-into-blocks.ts";
import {
  ACCEPT_WORDS,
  BOT_WORDS,
  CONSENT_WORDS,
  NOT_FOUND_WORDS,
  PAYWALL_WORDS,
  SIGN_IN_WORDS,
} from "./wall-words-table.ts";

/** A page that holds more text than this is one, whatever it says besides. */
const MOST_TEXT_OF_A_WALL = 1_200;
/** A beginning that is shown for nothing has some two paragraphs. */
const MOST_TEXT_BEFORE_A_PAYWALL = 900;
/** A page that says so little altogether is its notice. */
const MOST_WORDS_OF_A_NOTICE = 1_500;
/** Longer headings and titles tell a story. */
const LONGEST_NOTICE = 90;
/** A form explains itself in some lines; a page with a form in its head tells more. */
const MOST_TEXT_BESIDE_A_FORM = 200;
const MOST_WORDS_OF_A_FORM = 500;
const LONGEST_CONTROL = 60;
const MOST_HEADINGS = 4;
/** Of a feed's own text so much has to be on the page. */
const LEAST_SHARE_OF_FEED = 0.8;

/** Letters of scripts that part words by blanks, so that a word can be told from a piece of one. */
const SPACED = "[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}]";
const NOT_FOUND = oneOf(NOT_FOUND_WORDS);
const BOT = oneOf(BOT_WORDS);
const PAYWALL = oneOf(PAYWALL_WORDS);
const CONSENT = oneOf(CONSENT_WORDS);
const SIGN_IN = new RegExp(`^[^\\p{L}]*(?:${SIGN_IN_WORDS.join("|")})(?!${SPACED})`, "iu");
const ACCEPT = new RegExp(`^[^\\p{L}]*(?:${ACCEPT_WORDS.join("|")})[^\\p{L}]*$`, "iu");

export type UnreadPage = {
  readonly document: Document;
  readonly facts: PageFacts;
  readonly text: string | undefined;
  /** What the feed gave of the same text. */
  readonly feedText: string | undefined;
};

/**
 * Why what was read is not the page that was asked for, or not all of it; undefined where it is. A
 * server may send each of these with a status that says that all is well.
 */
export function whyUnread({
  document,
  facts,
  text,
  feedText,
}: UnreadPage): PageFailure | undefined {
  const weight = weigh(text ?? "");
  if (weight <= MOST_TEXT_OF_A_WALL) {
    const failure = noticeOf(document, facts, text ?? "");
    if (failure !== undefined) return failure;
  }
  return feedText === undefined ? undefined : shorterThan(feedText, weight);
}

function noticeOf(document: Document, facts: PageFacts, text: string): PageFailure | undefined {
  const said = elementText(document, 4 * MOST_WORDS_OF_A_NOTICE);
  const notices = [...headsOf(facts), ...(said.length <= MOST_WORDS_OF_A_NOTICE ? [said] : [])];
  return (
    byWords("not_found", headsOf(facts), NOT_FOUND) ??
    byWords("bot_check", notices, BOT) ??
    byControls(document, { said, text, heads: headsOf(facts) }) ??
    (weigh(text) <= MOST_TEXT_BEFORE_A_PAYWALL ? byWords("paywall", [said], PAYWALL) : undefined)
  );
}

/** Headings and the parts of the title, as far as they are short. */
function headsOf(facts: PageFacts): string[] {
  const title = facts.title ?? "";
  return [
    ...(title.length > 3 * LONGEST_NOTICE ? [] : [title, ...title.split(TITLE_SEPARATOR)]),
    ...[...facts.headings, ...facts.subheadings]
      .slice(0, MOST_HEADINGS)
      .map((element) => elementText(element, LONGEST_NOTICE + 1)),
  ]
    .map((head) => head.trim())
    .filter((head) => head !== "" && head.length <= LONGEST_NOTICE);
}

function byWords(
  code: PageFailure["code"],
  notices: readonly string[],
  words: RegExp,
): PageFailure | undefined {
  for (const notice of notices) {
    const found = words.exec(notice);
    if (found === null) continue;
    const evidence = notice.length <= LONGEST_NOTICE ? notice : found[0].slice(0, LONGEST_NOTICE);
    return { code, message: MESSAGES[code], evidence: evidence.trim() };
  }
  return undefined;
}

type Shown = { readonly said: string; readonly text: string; readonly heads: readonly string[] };

/** A page whose buttons tell what it wants before it shows anything. */
function byControls(document: Document, { said, text, heads }: Shown): PageFailure | undefined {
  const controls = controlsOf(document);
  const accept = controls.words.find((words) => ACCEPT.test(words));
  if (accept !== undefined && isAboutConsent(text === "" ? said : text))
    return { code: "consent_wall", message: MESSAGES.consent_wall, evidence: accept };
  if (!controls.hasPassword || weigh(text) > MOST_TEXT_BESIDE_A_FORM) return undefined;
  const head = heads.find((one) => SIGN_IN.test(one));
  if (head !== undefined || said.length <= MOST_WORDS_OF_A_FORM)
    return {
      code: "sign_in",
      message: MESSAGES.sign_in,
      evidence: head ?? "a field for a password",
    };
  return undefined;
}

/** Half of its sentences or more speak of it. */
function isAboutConsent(text: string): boolean {
  if (text.length > 2 * MOST_WORDS_OF_A_NOTICE) return false;
  const sentences = text.split(/(?<=[.!?。！？؟])\s+|\n+/).filter((one) => weigh(one) > 20);
  const about = sentences.filter((one) => CONSENT.test(one));
  return about.length > 0 && about.length >= sentences.length / 2;
}

type Controls = { words: string[]; hasPassword: boolean };
const MOST_CONTROLS = 300;

function controlsOf(document: Document): Controls {
  const controls: Controls = { words: [], hasPassword: false };
  gatherControls(document, controls);
  return controls;
}

function gatherControls(parent: ParentNode, controls: Controls): void {
  for (const child of parent.children) {
    if (!isTag(child)) continue;
    if (isControl(child)) noteControl(child, controls);
    gatherControls(child, controls);
  }
}

function isControl({ name, attribs }: Element): boolean {
  return name === "button" || name === "a" || name === "input" || attribs.role === "button";
}

function noteControl(element: Element, controls: Controls): void {
  const { name, attribs } = element;
  if (name === "input" && attribs.type?.toLowerCase() === "password") controls.hasPassword = true;
  if (controls.words.length >= MOST_CONTROLS) return;
  const words =
    name === "input" ? (attribs.value ?? "") : elementText(element, LONGEST_CONTROL + 1);
  if (words !== "" && words.length <= LONGEST_CONTROL) controls.words.push(words.trim());
}

function shorterThan(feedText: string, weight: number): PageFailure | undefined {
  const given = weigh(feedText);
  if (weight >= given * LEAST_SHARE_OF_FEED) return undefined;
  return {
    code: "shorter_than_feed",
    message: MESSAGES.shorter_than_feed,
    evidence: `${weight} against ${given} letters`,
  };
}

const MESSAGES: Readonly<Record<PageFailure["code"], string>> = {
  not_found: "The page says that what was asked for is not there.",
  bot_check: "The server wants to be shown that a person asks.",
  consent_wall: "The page asks for consent before it shows anything.",
  sign_in: "The page asks its readers to sign in.",
  paywall: "The page shows a beginning and keeps the rest for those who pay or sign in.",
  shorter_than_feed: "The page shows less of the text than its feed gave.",
};

function oneOf(words: readonly string[]): RegExp {
  return new RegExp(`(?<!${SPACED})(?:${words.join("|")})`, "iu");
}
