/** The companies whose names are left out of a text that others read. */
export function companyNames(
  jobs: Iterable<{ company: string }>,
  interviews: Iterable<{ company?: string | undefined }>,
): string[] {
  const named = (company: string | undefined) => (company?.trim() ? [company.trim()] : []);
  return [...new Set([...jobs, ...interviews].flatMap(({ company }) => named(company)))];
}

/** A text with each company as A, B, C, in the order in which they first appear in it; whole words, whatever their case. */
export function withoutCompanies(text: string, companies: readonly string[]): string {
  const names = new Map(companies.map((name) => [name.toLowerCase(), '']));
  // The longer name first: "Acme Payments" is not "Acme" and something else.
  const sorted = [...names.keys()].sort((a, b) => b.length - a.length).map(escaped);
  if (sorted.length === 0) return text;
  let letters = 0;
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])(${sorted.join('|')})(?![\\p{L}\\p{N}])`, 'giu'), (found) => {
    const known = names.get(found.toLowerCase());
    if (known) return known;
    const letter = letterOf(letters);
    letters += 1;
    names.set(found.toLowerCase(), letter);
    return letter;
  });
}

/** A to Z, then AA. */
function letterOf(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : `${letterOf(Math.floor(place / 26) - 1)}${letter}`;
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
