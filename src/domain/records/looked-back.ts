import { entryWith } from '../entry.ts';
import { RETROSPECTIVE } from '../interviews/interview.ts';
import type { Entry, Journal, Library, Note } from '../ports.ts';
import type { Mistake } from './mistake.ts';
import type { LookedBack } from './mistakes.ts';

/** The rounds that were looked back on, the oldest first, and the mistakes known from them. */
export function lookedBack(journal: Journal, library: Library): { rounds: LookedBack[]; mistakes: Mistake[] } {
  const notes = [...journal.all('note').values()].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const mistakes = new Map(journal.all('mistake'));
  const rounds = new Map<string, LookedBack>();
  for (const note of notes) {
    const isRetrospective = note.item === RETROSPECTIVE;
    if (!isRetrospective && !isMock(note) && note.mistakes === undefined) continue;
    const own = mistakesIn(note, library);
    for (const one of own) mistakes.set(one.id, madeAgain(mistakes.get(one.id), one));
    // However often one looks back on an interview, it is one round.
    const round = isRetrospective && note.interview !== undefined ? note.interview : `note ${note.id}`;
    const first = rounds.get(round);
    const all = [...(first?.mistakes ?? []), ...(note.mistakes ?? []), ...own.map(({ id }) => id)];
    const interview = isRetrospective ? note.interview : undefined;
    const asked = isMock(note) ? note.feedback?.map(mistakeId) : undefined;
    rounds.set(round, { ...(first ?? { id: note.id, at: note.at, interview, asked }), mistakes: all });
  }
  return { rounds: [...rounds.values()], mistakes: [...mistakes.values()] };
}

/** Answers after a mock are kept under the rubric and its dimension. */
function isMock({ feedback = [] }: Note): boolean {
  return feedback.some(({ id }) => id.includes('/'));
}

/** What got the worst answer after a mock is a mistake (002:483), with the remedy of its dimension. */
function mistakesIn({ at, feedback = [] }: Note, library: Library): Mistake[] {
  return feedback.flatMap(({ id, self }) => {
    const [rubric = '', dimension] = id.split('/');
    const item = dimension === undefined ? undefined : library.item(rubric);
    const found = item?.kind === 'rubric' ? item.dimensions.find((one) => one.id === dimension) : undefined;
    const worst = found?.choices?.at(-1);
    if (!found?.choices || worst === undefined || self < found.choices.length - 1) return [];
    return [
      { id: mistakeId({ id }), text: `${found.name}: ${worst}`, item: found.remedy?.item, added: at, changed: at },
    ];
  });
}

const mistakeId = ({ id }: { id: string }) => id.replace(/^rubric-/, '').replace('/', '-');

/** One that was closed before it was made is open again. */
function madeAgain(known: Mistake | undefined, made: Mistake): Mistake {
  if (!known) return made;
  return known.closed && Date.parse(made.added) > Date.parse(known.closed) ? { ...known, closed: undefined } : known;
}

/** For so many days the remedy of a mistake counts for more, and by how much. Ours. */
const REMEDY_DAYS = 14;
const REMEDY = 1.5;

/** The items that help against an open mistake that was made in the last two weeks. Reads no older note. */
export function remediesOn(journal: Journal, library: Library, now: number): Set<string> {
  const isLate = (at: string) => Date.parse(at) > now - REMEDY_DAYS * 86_400_000 && Date.parse(at) <= now;
  const noted = journal.all('mistake');
  const made = [...noted.values()].filter(({ added }) => isLate(added));
  for (const note of journal.all('note').values()) {
    if (!isLate(note.at)) continue;
    made.push(...mistakesIn(note, library), ...(note.mistakes ?? []).flatMap((id) => noted.get(id) ?? []));
  }
  const isOpen = ({ id, added }: Mistake) => {
    const closed = noted.get(id)?.closed;
    return closed === undefined || Date.parse(closed) < Date.parse(added);
  };
  return new Set(made.filter(isOpen).flatMap(({ item }) => item ?? []));
}

/** The entries, those that help against a mistake with more weight. */
export function remediesFirst(entries: Entry[], remedies: ReadonlySet<string>): Entry[] {
  if (remedies.size === 0) return entries;
  const helps = ({ id, aliases }: Entry) => [id, ...aliases].some((one) => remedies.has(one));
  const because = 'it helps against a mistake of the last two weeks';
  return entries.map((entry) => (helps(entry) ? entryWith(entry, { weight: entry.weight * REMEDY, because }) : entry));
}
