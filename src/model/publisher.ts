/** Who stands behind sources; counted once however many sources it has. */
export type Publisher = {
  readonly id: number;
  readonly name: string;
  readonly homepage: string | undefined;
  /** ISO 3166-1 alpha-2 in lower case, or "international". */
  readonly place: string;
};
