import { createHmac, timingSafeEqual } from "node:crypto";

const METHODS: ReadonlySet<string> = new Set(["sha1", "sha256", "sha384", "sha512"]);

/**
 * A push that is not signed rightly is answered like any other and then ignored, so that nobody can
 * try out secrets.
 */
export type SignatureCheck =
  | { readonly isTrue: true }
  | { readonly isTrue: false; readonly reason: string };

/**
 * Checks X-Hub-Signature ("sha256=1a2b…") over the body as it came, in a time that tells nothing.
 */
export function checkSignature(
  header: string | undefined,
  body: Uint8Array,
  secret: string,
): SignatureCheck {
  if (header === undefined) return { isTrue: false, reason: "The push is not signed." };
  const [, method = "", signature = ""] = /^\s*([a-z\d]+)=([\da-f]+)\s*$/i.exec(header) ?? [];
  if (!METHODS.has(method.toLowerCase()))
    return { isTrue: false, reason: "The push is signed in a way that is not known here." };

  const ours = createHmac(method.toLowerCase(), secret).update(body).digest();
  const theirs = Buffer.from(signature, "hex");
  if (theirs.length !== ours.length || !timingSafeEqual(theirs, ours))
    return { isTrue: false, reason: "The push's signature is wrong." };
  return { isTrue: true };
}
