/** Everything public may be read; the desk has nothing for robots. */
export function renderRobots(address: string): string {
  return `User-agent: *
Disallow: /desk

Sitemap: ${address}/sitemap.xml
`;
}
