import { AppError } from "../lib/app-error.ts";
import { SOURCE_FIELDS } from "../model/catalogue.ts";
import type { Vocabularies } from "../model/facet.ts";
import type { SourceProposal } from "../model/reading/discovery.ts";

/** What a person says of a source; the rest is as it was proposed. */
export type SourceWords = Partial<
  Pick<SourceProposal, "name" | "publisher" | "place" | "languages" | "field">
>;

export type SourceOptions = Pick<SourceWords, "name" | "publisher" | "place" | "field"> & {
  readonly language?: string;
};

/** The vocabulary of places holds regions too; a source stands in one country or in none. */
const SOURCE_PLACE = /^(?:[a-z]{2}|international)$/;

/** What a person says of a source on the command line, checked. */
export function readSourceWords(
  vocabularies: Pick<Vocabularies, "place">,
  { name, publisher, place, language, field }: SourceOptions,
): SourceWords {
  if (
    place !== undefined &&
    !vocabularies.place.some(({ id }) => id === place && SOURCE_PLACE.test(id))
  )
    throw new AppError(
      "invalid",
      `"${place}" is no place that Cuttings knows. Use a country's two letters, as "fr", or "international". Nothing was added.`,
    );
  if (field !== undefined && !SOURCE_FIELDS.some((known) => known === field))
    throw new AppError(
      "invalid",
      `"${field}" is no field. It is one of: ${SOURCE_FIELDS.join(", ")}. Nothing was added.`,
    );
  const words = {
    name: worded("name", name),
    publisher: worded("publisher", publisher),
    place,
    field,
    languages: language === undefined ? undefined : [languageTag(language)],
  };
  return Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));
}

function worded(option: string, text: string | undefined): string | undefined {
  if (text !== undefined && text.trim() === "")
    throw new AppError("invalid", `--${option} must not be empty. Nothing was added.`);
  return text?.trim();
}

function languageTag(given: string): string {
  try {
    const [tag] = Intl.getCanonicalLocales(given);
    if (tag !== undefined) return tag;
  } catch (cause) {
    throw new AppError(
      "invalid",
      `"${given}" is no language tag. One looks like "fr" or "pt-BR". Nothing was added.`,
      { cause },
    );
  }
  throw new AppError("invalid", "--language must not be empty. Nothing was added.");
}
