import type { Line } from '../../terminal.ts';
import { shuffled } from '../room/chance.ts';
import type { Room } from '../room/drill.ts';
import { isNarrow } from '../room/narrow.ts';
import { UPDATING } from './acts.ts';
import { actIn, type NamedAct } from './alike.ts';
import { type Act, type Configuration, isPossible, linesOf, UPDATE } from './machine.ts';
import { rowIn, withoutTimes } from './rows.ts';
import { nameOf } from './summary.ts';
import type { IncidentVariant } from './variant.ts';
import { lined } from './views.ts';

/** An act that was found, and whether it was picked from the list. */
export interface FoundAct {
  act: Act;
  listed: boolean;
}

interface Turn {
  here: Configuration;
  room: Room;
  heading: Room['heading'];
  above: Line[][];
}

const QUESTION = 'What do you do?';
/** What is done when no one knows how to do what was typed: a minute passes. */
export const NOTHING = 'nothing';

/** Asks until an act is found: typed and read back, or picked from the list. */
export async function turn(variant: IncidentVariant, { here, room, heading, above }: Turn): Promise<FoundAct> {
  const { terminal } = room;
  for (let remark: Line[] = []; ; ) {
    terminal.page(heading);
    const blocks = withRemark(above, remark, isNarrow(terminal));
    const line = (await terminal.ask(QUESTION, { above: blocks, hint: 'Enter alone lists moves' })).trim();
    const found =
      line === ''
        ? await fromList(variant, { here, room, heading, above })
        : await fromLine(variant, line, { here, room, heading, above });
    if (found === 'unknown') return { act: { name: NOTHING }, listed: false };
    if (typeof found === 'object') return found;
    remark = found === undefined ? [] : [{ text: found, tone: 'warn' }];
  }
}

/** What is above the question. In a small window what is known takes pages, so beside a remark only what one sees. */
function withRemark(above: Line[][], remark: Line[], narrow: boolean): Line[][] {
  if (remark.length === 0) return above;
  return [...(narrow ? above.slice(-1) : above), remark];
}

async function fromList(variant: IncidentVariant, asking: Turn): Promise<FoundAct | string | undefined> {
  const { here, room, heading, above } = asking;
  const offers = [...(variant.states[here.state]?.offers ?? []), UPDATE].filter((name) =>
    isPossible(variant, name, here),
  );
  const listed = variant.line ? offers.filter((name) => name !== UPDATE) : offers;
  const choices = listed.map((name) => ({ value: name, label: nameOf(variant, { name }) }));
  // A page of its own: what is known stands once, above the list.
  room.terminal.page(heading);
  const name = await room.terminal.choose<string | null>(
    QUESTION,
    [...shuffled(choices, room.random), { value: null, label: 'something else, in my own words', key: 'o' }],
    // The Enter that asked for the list, pressed twice, must not be a move.
    { again: lined(above), records: true },
  );
  if (name === null) return undefined;
  return onLine(variant, { name }, { ...asking, listed: true });
}

async function fromLine(variant: IncidentVariant, line: string, asking: Turn): Promise<FoundAct | string | undefined> {
  const { here, room, heading, above } = asking;
  if (!/[\p{L}\p{N}]/u.test(line)) return 'Type what you do, in a few words. Enter alone lists moves.';
  const found = actIn(line, named(variant, here));
  const names = found.is === 'one' ? [found.name] : found.names.length > 0 ? found.names : byRow(variant, line, here);
  if (names.length === 0) return 'unknown';
  const options = names.map((name) => {
    const act = { name, line: lineIn(variant, name, line, here) };
    const key = found.is === 'one' ? 'y' : undefined;
    return { value: act as Act | null, label: nameOf(variant, act), ...(key && { key }) };
  });
  const none = { value: null, label: found.is === 'one' ? 'no, something else' : 'none of these', key: 'n' };
  const question = found.is === 'one' ? 'Is that it?' : 'Which of these do you mean?';
  // First what was typed: in a small window the rest is below the fold.
  const again = lined([[{ text: line, hang: '> ', tone: 'quiet' }], ...above]);
  room.terminal.page(heading);
  const act = await room.terminal.choose<Act | null>(question, [...options, none], {
    again,
    records: true,
  });
  if (act === null) return found.is === 'one' ? undefined : 'unknown';
  return onLine(variant, act, { ...asking, listed: false });
}

/** The moves that are possible on a row that the line names, if it says nothing else that is known. */
function byRow(variant: IncidentVariant, line: string, here: Configuration): string[] {
  return Object.keys(variant.moves).filter((name) => {
    const look = isPossible(variant, name, here) ? variant.moves[name]?.line : undefined;
    return look !== undefined && rowIn(line, linesOf(variant, look, here.state)) !== undefined;
  });
}

/** The line of the table that is named beside the move, if the move needs one and its table has been seen. */
function lineIn(variant: IncidentVariant, name: string, said: string, here: Configuration): string | undefined {
  const look = variant.moves[name]?.line;
  if (look === undefined || !here.seen.includes(look)) return undefined;
  return rowIn(said, linesOf(variant, look, here.state)) ?? /\d{2,}/.exec(withoutTimes(said))?.[0];
}

/** The act itself: if it needs a line of a table that was not named, it is asked for. */
async function onLine(
  variant: IncidentVariant,
  { name, line }: Act,
  { here, room, heading, above, listed }: Turn & { listed: boolean },
): Promise<FoundAct | string> {
  const move = variant.moves[name];
  if (move?.line !== undefined && !here.seen.includes(move.line)) return 'On which one? You have not looked yet.';
  const missing = move?.needs?.some((need) => variant.looks[need] && !here.seen.includes(need));
  if (missing) return 'You know too little for that yet. Look first.';
  if (!isPossible(variant, name, here)) return 'That is not possible now.';
  if (move?.line === undefined) return { act: { name }, listed };
  if (line !== undefined) return { act: { name, line }, listed };
  room.terminal.page(heading);
  const typed = (await room.terminal.ask(`${move.do}. Which one?`, { above })).trim();
  if (typed === '') return 'Say which one.';
  return { act: { name, line: lineIn(variant, name, typed, here) ?? asKey(typed) }, listed };
}

/** A line that no table has, in one short word. */
function asKey(typed: string): string {
  return typed.slice(0, 20).trim().replace(/\s+/g, '-');
}

/** What a line can mean. Of an incident that does not branch it is only what is possible now. */
function named(variant: IncidentVariant, here: Configuration): NamedAct[] {
  const { looks, moves, line } = variant;
  const of = Object.entries({ ...looks, ...moves })
    .filter(([name]) => !line || isPossible(variant, name, here))
    .map(([name, one]) => ({ name, phrases: [one.do, ...one.words], look: looks[name] !== undefined }));
  return line ? of : [...of, UPDATING];
}
