/** The text as a part of an id, of at most 40 letters: "A hard one, with Zoë" is "a-hard-one-with-zoe". */
export function slugOf(text: string, otherwise: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return words.slice(0, 40).replace(/-$/, '') || otherwise;
}

/** The id itself, with a number if it is taken. */
export function freeId(id: string, taken: Pick<ReadonlySet<string>, 'has'>): string {
  let free = id;
  for (let n = 2; taken.has(free); n++) free = `${id}-${n}`;
  return free;
}
