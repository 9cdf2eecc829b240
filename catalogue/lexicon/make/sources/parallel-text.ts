/** One thing said in many languages: a sentence, a paragraph, a name. */
export type ParallelText = {
  readonly id: string;
  readonly source: "ntrex" | "flores" | "xquad" | "names";
  /** Of NTREX: the news report that the sentence stands in. */
  readonly document?: string;
  readonly texts: readonly { readonly language: string; readonly text: string }[];
};
