import assert from "node:assert/strict";
import { test } from "node:test";
import { loadCatalogue } from "../src/sources/load-catalogue.ts";
import { makeWorld } from "./make-world.ts";
import { SUBJECTS, type Subject } from "./subjects-table.ts";
import { worldCatalogue } from "./world-catalogue.ts";

const WORLD = makeWorld({ seed: 7, today: new Date("2026-03-01T12:00:00Z"), days: 1 });
const SOURCES = worldCatalogue(WORLD, { originOf: () => "http://127.0.0.1:1" });

test("every publisher is a source once, at an address of its own", () => {
  const addresses = new Set(SOURCES.map(({ address }) => address));
  assert.equal(addresses.size, SOURCES.length);
  for (const { id } of WORLD.publishers)
    assert.equal(SOURCES.filter(({ homepage }) => homepage.endsWith(`/p/${id}/`)).length, 1);
});

test("publishers without a feed are pages to watch", () => {
  const pages = SOURCES.filter(({ kind }) => kind === "page").map(({ address }) => address);
  const silent = WORLD.publishers
    .filter(({ feeds }) => feeds.length === 0)
    .map(({ id }) => `http://127.0.0.1:1/p/${id}/`);
  assert.deepEqual(pages, silent);
});

test("a dozen sources make trouble, each its own", () => {
  const troubles = SOURCES.filter(({ address }) => address.includes("/difficult/"));
  assert.equal(troubles.length, 12);
  assert.equal(new Set(troubles.map(({ name }) => name)).size, 12);
});

test("the truth speaks the terms of the vocabularies", async () => {
  const { vocabularies } = await loadCatalogue(new URL("../catalogue/", import.meta.url));
  const ids = (terms: readonly { readonly id: string }[]): readonly string[] =>
    terms.map(({ id }) => id);
  for (const [name, subject] of Object.entries<Subject>(SUBJECTS)) {
    assert.ok(ids(vocabularies.kind).includes(subject.kind), `${name}: ${subject.kind}`);
    for (const theme of subject.themes)
      assert.ok(ids(vocabularies.theme).includes(theme), `${name}: ${theme}`);
    for (const service of subject.services)
      assert.ok(ids(vocabularies.service).includes(service), `${name}: ${service}`);
  }
});
