/** In what else a cutting can be cited than in words: files beside its own page. */
export const CITATION_FILES = [
  { format: "bibtex", name: "BibTeX", file: "cite.bib", type: "application/x-bibtex" },
  { format: "ris", name: "RIS", file: "cite.ris", type: "application/x-research-info-systems" },
  {
    format: "csl",
    name: "CSL JSON",
    file: "cite.json",
    type: "application/vnd.citationstyles.csl+json",
  },
] as const;

export type CitationFile = (typeof CITATION_FILES)[number];
