/** The beginning of a text in one line, of so many characters at most. */
export function glimpse(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 3).replace(/\s+\S*$/, '')} ...` : line;
}
