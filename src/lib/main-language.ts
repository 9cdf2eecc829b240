/** Few tags come, again and again, and making a locale takes longer than reading a title. */
const known = new Map<string, string>();
const MOST_KNOWN = 500;

/**
 * The language of a tag by its short name, "en" of "eng", of "en-US" and of "en_US"; "" where it is no
 * tag, or one that says it does not know (BCP 47's "und").
 */
export function mainLanguage(tag = ""): string {
  const found = known.get(tag) ?? read(tag);
  if (known.size < MOST_KNOWN) known.set(tag, found);
  return found;
}

function read(tag: string): string {
  try {
    const { language } = new Intl.Locale(tag.trim().replaceAll("_", "-"));
    return language === "und" ? "" : language;
  } catch {
    return "";
  }
}
