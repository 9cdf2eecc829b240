import type { LanguageCode } from "./languages/languages-table.ts";

/**
 * Invented. Names of countries and cities end in o or i: languages that decline leave such names
 * alone. The syllables stand apart, so that spell-name.ts can write them in each script.
 */
export const COUNTRIES: readonly (readonly [
  name: string,
  language: LanguageCode,
  cities: readonly [string, string, string],
])[] = [
  ["ka-lo-mi", "en", ["ba-ri-no", "to-sa-di", "mi-la-ko"]],
  ["do-na-ri", "en", ["li-sa-to", "fa-no-bi", "ro-ka-mi"]],
  ["sa-ri-to", "fr", ["na-mo-li", "ti-da-ko", "bo-la-ni"]],
  ["fi-la-no", "fr", ["ko-sa-ri", "ma-di-to", "la-ba-ki"]],
  ["no-ta-bi", "de", ["ka-ri-fo", "so-mi-li", "da-no-ri"]],
  ["ta-mi-do", "de", ["lo-fi-ri", "ba-ka-no", "ni-so-ti"]],
  ["mo-ra-ti", "es", ["sa-lo-bi", "fa-ri-do", "ko-na-li"]],
  ["li-ba-so", "es", ["to-mi-ri", "ra-da-no", "bi-fo-li"]],
  ["ba-no-si", "pt", ["do-la-ri", "ma-ti-fo", "ka-so-ni"]],
  ["si-mo-lo", "it", ["fo-da-li", "ni-ra-to", "la-ko-bi"]],
  ["ro-sa-ki", "pl", ["ma-lo-di", "ti-no-fi", "ba-do-ri"]],
  ["ki-da-no", "el", ["so-ra-li", "na-fi-to", "lo-mi-ko"]],
  ["da-fo-ri", "uk", ["bi-la-so", "ko-ti-ni", "ra-ma-do"]],
  ["na-ki-so", "ar", ["fa-lo-ri", "di-ma-ko", "sa-bi-to"]],
  ["bo-ri-ma-ni", "he", ["la-to-si", "no-da-ki", "mi-ra-fo"]],
  ["fa-so-ti", "fa", ["ni-ka-lo", "ro-bi-so", "da-ta-mi"]],
  ["ma-da-li", "hi", ["ko-fi-so", "ra-no-ti", "ba-si-lo"]],
  ["ti-ra-ko", "th", ["sa-mo-ni", "lo-da-fi", "na-bo-ri"]],
  ["ko-mi-sa-no", "ja", ["ta-li-ro", "fi-ka-no", "mo-ta-si"]],
  ["la-ni-bo", "zh", ["do-ki-ra-ti", "si-fa-mo", "ri-to-ni"]],
  ["so-li-da-fi", "ko", ["ma-bo-ti", "ka-na-ro", "ni-lo-sa-ki"]],
];
