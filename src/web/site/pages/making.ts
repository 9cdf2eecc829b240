import { type Answering } from "../../../reader/answering.ts";

/** What every page of one request is made from. */
export type Making = Answering & {
  /** What the fetcher sends, for the page that explains it. */
  readonly userAgent: string;
};
