import { createHmac, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

export type Subscriber = {
  readonly topic: string;
  readonly callback: string;
  readonly secret: string;
  readonly leaseSeconds: string;
};

export type Hub = {
  readonly address: string;
  /** Who has confirmed that it wants a topic, by topic. */
  readonly subscribers: ReadonlyMap<string, Subscriber>;
  /** Ends when the hub has asked back and heard the answer. */
  readonly asked: () => Promise<void>;
  /** Delivers to the topic's subscriber; returns the status of its answer. */
  readonly publish: (
    topic: string,
    body: string,
    forged?: { readonly secret?: string; readonly path?: string },
  ) => Promise<number>;
  readonly close: () => void;
};

/**
 * A small hub by the W3C's WebSub: it takes a form, asks back at the callback, and signs what it
 * delivers.
 */
export async function serveHub(
  options: { readonly denies?: boolean; readonly leaseSeconds?: number } = {},
): Promise<Hub> {
  const subscribers = new Map<string, Subscriber>();
  let asking = Promise.resolve();

  const askBack = async (form: URLSearchParams): Promise<void> => {
    const callback = new URL(form.get("hub.callback") ?? "");
    const topic = form.get("hub.topic") ?? "";
    const challenge = randomUUID();
    const lease = String(options.leaseSeconds ?? form.get("hub.lease_seconds"));
    const question: Record<string, string> = options.denies
      ? { "hub.mode": "denied", "hub.topic": topic, "hub.reason": "closed" }
      : {
          "hub.mode": "subscribe",
          "hub.topic": topic,
          "hub.challenge": challenge,
          "hub.lease_seconds": lease,
        };
    callback.search = new URLSearchParams(question).toString();
    const answer = await fetch(callback);
    const isConfirmed = answer.ok && (await answer.text()) === challenge;
    if (isConfirmed)
      subscribers.set(topic, {
        topic,
        callback: form.get("hub.callback") ?? "",
        secret: form.get("hub.secret") ?? "",
        leaseSeconds: lease,
      });
  };

  const server = createServer(async (request, response) => {
    const form = new URLSearchParams(await textOf(request));
    response.writeHead(202).end();
    asking = askBack(form);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    subscribers,
    asked: () => asking,
    async publish(topic, body, forged = {}) {
      const subscriber = subscribers.get(topic);
      if (subscriber === undefined) throw new Error(`nobody has subscribed to ${topic}`);
      const signature = createHmac("sha256", forged.secret ?? subscriber.secret)
        .update(body)
        .digest("hex");
      const headers = {
        "content-type": "application/rss+xml",
        "x-hub-signature": `sha256=${signature}`,
      };
      const answer = await fetch(
        forged.path === undefined ? subscriber.callback : new URL(forged.path, subscriber.callback),
        { method: "POST", headers, body },
      );
      await answer.arrayBuffer();
      return answer.status;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
