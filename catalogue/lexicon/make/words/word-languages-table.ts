/** The languages of whose words there is a table: those that have both news and names to learn from. */
export const WORD_LANGUAGES: ReadonlySet<string> = new Set(
  (
    "af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu ha he hi hr hu hy id ig is it ja " +
    "ka kk km kn ko lo lt lv mk ml mn mr ms mt my nb ne nl nn no pa pl pt ro ru si sk sl so sq sr sv sw ta te " +
    "th tl tr uk ur uz vi xh yo zh zu"
  ).split(" "),
);
