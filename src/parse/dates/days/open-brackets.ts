/** RFC 822 lets comments nest; nobody nests deeper. */
const DEEPEST_COMMENT = 4;

const FROM_GREENWICH = /(?:gmt|utc)(?:\/(?:gmt|utc))? ?[+-] ?\d{1,2}(?::?\d{2}|\.\d{1,2})?(?!\d)/;
const OFFSET = /^ ?[+-] ?\d{1,2}(?::?\d{2})? ?$/;
const WORD_OR_PLACE = /^ ?(?:[a-z]{3,4}|мск|[a-z]{2,12}(?:\/[a-z_+\-0-9]{1,30}){1,2}) ?$/;

/**
 * A zone in brackets of any kind is brought out of them. Anything else in round ones is a comment
 * and goes.
 */
export function openBrackets(text: string): string {
  let opened = text.replace(/\\./g, "");
  for (let depth = 0; depth < DEEPEST_COMMENT; depth += 1) {
    opened = opened.replace(
      /\(([^()]*)\)/g,
      (_whole, inside: string) => ` ${zoneIn(inside) ?? ""} `,
    );
  }
  return opened
    .replace(/[[【〔{]([^[\]【】〔〕{}]*)[\]】〕}]/g, (whole, inside: string) => {
      const zone = zoneIn(inside);
      return zone === undefined ? whole : ` ${zone} `;
    })
    .replace(/ {2,}/g, " ");
}

function zoneIn(inside: string): string | undefined {
  return (
    FROM_GREENWICH.exec(inside)?.[0] ??
    (OFFSET.test(inside) || WORD_OR_PLACE.test(inside) ? inside.trim() : undefined)
  );
}
