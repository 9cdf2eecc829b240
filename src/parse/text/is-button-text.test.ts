import assert from "node:assert/strict";
import { test } from "node:test";

import { isButtonText } from "./is-button-text.ts";

const buttons = [
  "",
  "»",
  "more »",
  "Read more…",
  "Read the full report",
  "click here",
  "Download",
  "PDF",
  "PDF (120 KB)",
  "[PDF, 1.2 MB]",
  "Download (PDF, 120 KB)",
  "docx – 1,2 MB",
  "(38 kB)",
  "Mehr erfahren",
  "Zur Pressemitteilung",
  "Herunterladen (PDF, 2 MB)",
  "En savoir plus",
  "Télécharger le document",
  "Leer más",
  "Leggi tutto",
  "Lees meer",
  "Läs mer",
  "Więcej »",
  "Подробнее",
  "続きを読む",
  "阅读全文",
  "자세히 보기",
  "اقرأ المزيد",
];
for (const text of buttons) {
  test(`the words of a button: "${text}"`, () => assert.ok(isButtonText(text)));
}

const titles = [
  "More nurses for the north",
  "Here come the buses",
  "Details of the budget are out",
  "PDF forms are going away",
  "Mehr Geld für Schulen",
  "Download speeds in rural counties",
  "Plus de trains le soir",
  "Annual report 2024 (PDF, 3 MB)",
  "更多的护士",
];
for (const text of titles) {
  test(`a title: "${text}"`, () => assert.ok(!isButtonText(text)));
}
