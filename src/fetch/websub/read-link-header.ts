export type HeaderLink = { readonly target: string; readonly rels: readonly string[] };

/**
 * The links of Link headers (RFC 8288): `<https://a/hub>; rel="hub self"; title="a, b"`. What is no
 * link is left out.
 */
export function readLinkHeader(header: string): readonly HeaderLink[] {
  const links = header.matchAll(
    /<([^>]*)>((?:\s*;\s*[^\s=;,]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s",;]*))?)*)/g,
  );
  return [...links].map(([, target = "", parameters = ""]) => {
    const rel = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s",;]+))/i.exec(parameters);
    return {
      target: target.trim(),
      rels: (rel?.[1] ?? rel?.[2] ?? "")
        .toLowerCase()
        .split(/\s+/)
        .filter((one) => one !== ""),
    };
  });
}
