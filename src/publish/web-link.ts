/**
 * Escaping does not make a javascript: link safe, so only the web's own schemes pass, whoever wrote
 * the link.
 */
export function webLink(link: string | undefined): URL | undefined {
  const url = link === undefined ? null : URL.parse(link);
  return url !== null && /^https?:$/.test(url.protocol) ? url : undefined;
}
