/** One line of the audit trail. */
export type TrailEvent = {
  readonly id: number;
  readonly at: Date;
  /** A person's id, or what acted: "command line", "import". */
  readonly by: string;
  /** The person's name, or what acted. */
  readonly who: string;
  readonly what: string;
  /** A kind and a number or id: "cutting 12". */
  readonly about: string;
  /** What that is called, where it has a name. */
  readonly name: string | undefined;
  readonly detail: unknown;
};

const DID: Readonly<Record<string, string>> = {
  pick: "picked",
  pass: "passed",
  later: "put off",
  undo: "took back what was decided on",
  draft: "drafted",
  write: "wrote",
  edit: "edited",
  import: "imported",
  add: "added",
  pause: "paused",
  resume: "resumed",
  repair: "repaired",
  "read now": "asked for a reading of",
  "save settings": "changed",
  "change role": "gave another role to",
  invite: "made",
  revoke: "took back",
  "come in": "came in as",
  remove: "removed",
  "sign out everywhere": "signed out everywhere",
  scheduled: "scheduled",
  published: "published",
  withdrawn: "withdrew",
  "taken back to draft": "took back to draft",
  "sent to review": "sent to review",
  merge: "joined with another address",
};

/** What was done, as a verb that follows who did it; as it was noted where no word is known. */
export function nameDeed({ what }: Pick<TrailEvent, "what">): string {
  return DID[what] ?? what;
}

/** The plain facts of an event's detail, as words: "role: editor, email: ann@example.org". */
export function nameDetail({ detail }: Pick<TrailEvent, "detail">): string {
  if (typeof detail === "string") return detail;
  if (typeof detail !== "object" || detail === null) return "";
  return Object.entries(detail)
    .filter(([, value]) => typeof value === "string" || typeof value === "number")
    .map(([name, value]) => `${name}: ${value}`)
    .join(", ");
}
