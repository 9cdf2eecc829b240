/** What summary and content may hold; everything else is dropped and its words are kept. */
export const SAFE_ELEMENTS = [
  "a", "abbr", "b", "blockquote", "br", "cite", "code", "dd", "del", "div", "dl", "dt", "em", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6",
  "hr", "i", "img", "ins", "li", "ol", "p", "pre", "q", "s", "small", "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul",
] as const;

export const SAFE_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ["href", "title"],
  abbr: ["title"],
  img: ["src", "alt", "width", "height"],
  ol: ["start"],
  td: ["colspan", "rowspan"],
  th: ["colspan", "rowspan"],
  time: ["datetime"],
};

/** Elements with no inside. */
export const EMPTY_ELEMENTS = ["br", "hr", "img"] as const;

/** Elements whose words are no text of the item. */
export const UNSEEN_ELEMENTS = ["script", "style", "textarea", "option", "xmp", "noscript", "template", "title", "object", "applet", "select", "button", "svg", "math", "video", "audio", "iframe", "frame", "frameset", "noframes"];
