/** Where a list that goes by time goes on: after this row. */
export type ListPlace = { readonly at: Date; readonly id: number };

/** "2026-03-01T12:00:00.000Z~17"; what is none is as good as absent. */
export function readListPlace(written: string | undefined): ListPlace | undefined {
  const [moment, id] = (written ?? "").split("~");
  const at = new Date(moment ?? "");
  return isInOurEra(at) && /^\d{1,15}$/.test(id ?? "") ? { at, id: Number(id) } : undefined;
}

/** Postgres knows fewer years than a Date. */
function isInOurEra(moment: Date): boolean {
  const year = moment.getUTCFullYear();
  return year >= 1 && year <= 9_999;
}

export function writeListPlace({ at, id }: ListPlace): string {
  return `${at.toISOString()}~${id}`;
}
