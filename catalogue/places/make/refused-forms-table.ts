/**
 * Forms that a person, reading the lists over, did not believe, or that are everyday words of their
 * language: "language form".
 */
export const REFUSED: ReadonlySet<string> = new Set([
  "* Jewish",
  "fa دوشنبه",
  "fa مالی",
  "fa موریس",
  "fa عمان",
  "de Königreich",
  "de Königreichs",
]);
