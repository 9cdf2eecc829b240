import type { AliveItem } from "./alive-item.ts";

const MOST_TEXTS = 20_000;
const FIRST_ROOM = 2 ** 12;

/** The items that are remembered, in the order in which they came. */
export class AliveItems {
  #items: AliveItem[] = [];
  #firstNumber = 0;
  readonly #byKey = new Map<string, AliveItem>();
  /** By number, in a ring: of which language each is, by the number of that. */
  #languages = new Uint16Array(FIRST_ROOM);
  readonly #languageNumbers = new Map<string, number>();
  readonly #texts = new Map<string, string>();
  readonly #places = new Map<string, readonly string[]>();

  get size(): number {
    return this.#items.length;
  }

  /** The next by its number. */
  add(item: AliveItem): void {
    if (this.#items.length === 0) this.#firstNumber = item.number;
    this.#items.push(item);
    if (this.#items.length > this.#languages.length) this.#makeRoom();
    this.#languages[item.number & (this.#languages.length - 1)] = this.languageNumber(
      item.language,
    );
    this.#byKey.set(item.key, item);
  }

  all(): readonly AliveItem[] {
    return this.#items;
  }

  at(number: number): AliveItem | undefined {
    return this.#items[number - this.#firstNumber];
  }

  /** Of a language, the same each time. */
  languageNumber(language: string): number {
    const known = this.#languageNumbers.get(language);
    if (known !== undefined) return known;
    this.#languageNumbers.set(language, this.#languageNumbers.size);
    return this.#languageNumbers.size - 1;
  }

  /** The number of the language of an item that is alive. */
  languageAt(number: number): number {
    return this.#languages[number & (this.#languages.length - 1)] as number;
  }

  byKey(key: string): AliveItem | undefined {
    return this.#byKey.get(key);
  }

  /** Lets go of those at the front that are older than a time, and of those beyond so many; returns the first that stays. */
  forget(before: number, most: number): number {
    const beyond = this.#items.length - most;
    let gone = 0;
    while (gone < this.#items.length && (gone < beyond || isOlder(this.#items[gone], before)))
      this.#byKey.delete(this.#items[gone++]?.key ?? "");
    this.#items = this.#items.slice(gone);
    this.#firstNumber += gone;
    return this.#firstNumber;
  }

  #makeRoom(): void {
    const room = new Uint16Array(2 * this.#languages.length);
    for (const { number, language } of this.#items)
      room[number & (room.length - 1)] = this.languageNumber(language);
    this.#languages = room;
  }

  /** The same text, held once: what comes from another thread is a copy each time. */
  sameText(text: string): string {
    return held(this.#texts, text, text);
  }

  samePlaces(places: readonly string[]): readonly string[] {
    return held(this.#places, places.join(" "), places);
  }
}

function isOlder(item: AliveItem | undefined, before: number): boolean {
  return item !== undefined && item.at < before;
}

function held<T>(known: Map<string, T>, name: string, value: T): T {
  const found = known.get(name);
  if (found !== undefined) return found;
  if (known.size >= MOST_TEXTS) known.clear();
  known.set(name, value);
  return value;
}
