import assert from "node:assert/strict";
import type { Role } from "../../src/model/role.ts";
import { aPerson, aSession, type ServedDesk } from "./servers/serve-desk.ts";

/** A browser without script: it keeps cookies and follows no redirect by itself. */
export class Visitor {
  readonly #cookies = new Map<string, string>();
  readonly #address: string;

  constructor(desk: ServedDesk) {
    this.#address = desk.address;
  }

  /** Signed in as a new person of that role, not by the door, which counts attempts. */
  static async as(role: Role, desk: ServedDesk, email?: string): Promise<Visitor> {
    const visitor = new Visitor(desk);
    const { name, value } = await aSession(desk, await aPerson(desk, role, email));
    visitor.#cookies.set(name, value);
    return visitor;
  }

  /** Goes on as somebody else, signed in already. */
  resume(other: Visitor): void {
    this.#cookies.clear();
    for (const [name, value] of other.#cookies) this.#cookies.set(name, value);
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.#send(path, { headers });
  }

  post(
    path: string,
    fields: Record<string, string> | [string, string][],
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return this.#send(path, {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { origin: this.#address, ...headers },
    });
  }

  /** Any method and body, from the desk's own pages. */
  send(
    path: string,
    init: Omit<RequestInit, "headers"> & { readonly headers: Record<string, string> },
  ): Promise<Response> {
    return this.#send(path, { ...init, headers: { origin: this.#address, ...init.headers } });
  }

  async text(path: string): Promise<string> {
    const response = await this.get(path);
    assert.equal(response.status, 200, path);
    return response.text();
  }

  async #send(
    path: string,
    init: RequestInit & { readonly headers: Record<string, string> },
  ): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(`${this.#address}${path}`, {
      ...init,
      redirect: "manual",
      headers: { ...init.headers, cookie },
    });
    this.#keep(response);
    return response;
  }

  #keep(response: Response): void {
    for (const set of response.headers.getSetCookie()) {
      const [pair = "", ...rest] = set.split(";");
      const name = pair.slice(0, pair.indexOf("="));
      if (rest.some((part) => /max-age=0/i.test(part))) this.#cookies.delete(name);
      else this.#cookies.set(name, pair.slice(name.length + 1));
    }
  }
}
