/** What pages say of a thing besides its words: where it is filed, how long it is, what to press. */
const LABEL =
  /^(?:document type|content type|post type|type|format|filed under|posted in|categor(?:y|ies)|tags?|tagged(?: with)?|topics?|sections?|part of(?: a collection)?|collections?|reading time|read time|from the collection|share(?: this)?|comments?|leave a (?:comment|reply)|views?|location|reference|kategorien?|schlagw(?:o|ö)rter|themen?|rubrik|lesezeit|catégories?|mots-clés|étiquettes?|rubrique|temps de lecture|categorías?|etiquetas?|categorias?|categori[ae]|argomenti|rubrieken?)\s*[:：]\s*\S.{0,200}$/iu;
const PRESSED =
  /^(?:posted in|filed under|tagged|leave a (?:comment|reply)|\d{1,5} comments?|no comments(?: yet)?|share(?: this)?|print|email this|\d{1,3} min(?:ute)?s?(?: read)?)(?:\s.{0,80})?$/i;

const CLOCK = /^\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?$/i;

/** Whether a line of an item is such a label, and no part of what a reader would be told. */
export function isPageLabel(words: string): boolean {
  return words.length < 240 && (LABEL.test(words) || PRESSED.test(words) || CLOCK.test(words));
}
