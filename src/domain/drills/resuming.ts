import type { Line, Terminal } from '../terminal.ts';
import type { OpenSheet } from './sheet.ts';

/** What is typed to throw a sheet away: more than a key that one may hit while going on. */
const AWAY = 'start over';

/**
 * Shows what an earlier try handed over, if it did, and asks whether to go on with it; starting over wipes the sheet.
 * A text that was only begun needs no question: it comes back where it was typed. Returns whether anything was shown.
 */
export async function pickUp(terminal: Terminal, sheet: OpenSheet): Promise<boolean> {
  const left = sheet.parts().filter(([, { text, done }]) => done || text.trim());
  if (!left.some(([, { done, chosen }]) => done && !chosen)) return false;
  terminal.say('You were in the middle of this one. What is there so far:', '');
  for (const [name, { text }] of left) {
    const said: Line = { text: beginning(text.trim()) || '(said aloud)', indent: 2, tone: 'quiet' };
    terminal.say(beginning(name), said, '');
  }
  const goOn = await terminal.choose(
    '',
    [
      { value: true, label: 'go on' },
      { value: false, label: 'start over', key: 'o' },
    ],
    { inline: true },
  );
  if (!goOn && (await isSure(terminal))) sheet.clear();
  return true;
}

async function isSure(terminal: Terminal): Promise<boolean> {
  terminal.say('');
  const word = await terminal.ask(`Type "${AWAY}" to throw all of it away.`, { hint: 'Enter keeps it' });
  return word.trim().toLowerCase() === AWAY;
}

const BEGINNING = 150;

/** The beginning of a long text: enough to know it again, the whole of it comes back in its place. */
export function beginning(text: string): string {
  return text.length > BEGINNING + 10 ? `${text.slice(0, BEGINNING).trimEnd()} ...` : text;
}
