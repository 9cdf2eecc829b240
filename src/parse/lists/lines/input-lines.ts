/** The lines of a text, whichever system wrote it; a line end at the end begins no further line. */
export function inputLines(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
  if (lines.length > 1 && lines.at(-1) === "") lines.pop();
  return lines;
}
