/** Elements that begin a line of their own. */
export const BREAKING = new Set(
  "address article blockquote body br caption center dd details div dl dt fieldset figcaption figure header h1 h2 h3 h4 h5 h6 hr li main ol p pre section summary table tbody td th thead time tr ul".split(
    " ",
  ),
);
export const ITEMS = new Set(["li", "article", "tr", "dt"]);
export const HEADING = /^h[1-6]$/;
export const UNSEEN = new Set(
  "script style noscript template svg select title textarea object canvas".split(" "),
);
/** What surrounds a page's content; its words are accounted for, and no cuttings. */
export const FURNITURE = new Set("nav footer aside form button iframe".split(" "));
