/**
 * Everything public may be read; the desk has nothing for robots, and combinations of filters have
 * no end.
 */
export function renderRobots(address: string): string {
  return `User-agent: *
Disallow: /desk
Disallow: /cuttings?

Sitemap: ${address}/sitemap.xml
`;
}
