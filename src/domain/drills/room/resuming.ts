import { clean } from '../../clean.ts';
import type { Drafts, EditorLeft } from '../../drafts.ts';
import type { Line, Terminal } from '../../terminal.ts';
import { type OpenSheet, openSheet } from './sheet.ts';

/** What is typed to throw a sheet away: more than a key that could be hit by accident. */
const AWAY = 'start over';

/**
 * Shows what an earlier try finished, if anything, and asks whether to go on with it; starting over wipes the sheet.
 * A text that was only begun needs no question: it comes back in its place. Returns whether anything was shown.
 */
export async function pickUp(terminal: Terminal, sheet: OpenSheet): Promise<boolean> {
  const left = sheet.parts().filter(([, { text, done }]) => done || text.trim());
  if (!left.some(([, { done, chosen }]) => done && !chosen)) return false;
  const parts = left.map(([name, { text, reads }]): Line[] => [
    beginning(name),
    { text: reads ?? (beginning(text.trim()) || '(said aloud)'), indent: 2, tone: 'quiet' },
  ]);
  const goOn = await terminal.choose(
    '',
    [
      { value: true, label: 'go on' },
      { value: false, label: 'start over', key: 'o' },
    ],
    { inline: true, above: [['You were in the middle of this one. So far you have:'], ...parts] },
  );
  if (!goOn && (await isSure(terminal))) sheet.clear();
  return true;
}

async function isSure(terminal: Terminal): Promise<boolean> {
  const word = await terminal.ask(`Type "${AWAY}" to throw all of it away.`, { hint: 'Enter keeps it' });
  return word.trim().toLowerCase() === AWAY;
}

const BEGINNING = 150;

/** The beginning of a long text: enough to recognize it; all of it comes back in its place. */
export function beginning(text: string): string {
  return text.length > BEGINNING + 10 ? `${text.slice(0, BEGINNING).trimEnd()} ...` : text;
}

/** Puts what editors left into the drafts that it belongs to. Returns what to tell the user. */
export function takeUp(left: readonly EditorLeft[], drafts: Drafts): string[] {
  const told: string[] = [];
  for (const { place, opened, saved, path, taken } of left) {
    if (place && saved?.trim()) {
      const { draft, part } = place;
      const text = withSaved(
        clean(opened),
        clean(saved).replace(/\n+$/, ''),
        openSheet(drafts, draft).part(part)?.text,
      );
      openSheet(drafts, draft).keep(part, { text, seconds: 0, done: false });
      // Keeping a draft can fail: the file stays until this one is kept.
      if (openSheet(drafts, draft).part(part)?.text !== text) continue;
      told.push(`Your editor was cut off. What it had saved is kept as a draft: ${draft}`);
    }
    if (path !== undefined)
      told.push(`Your editor left a file that only it can read: ${path} (recover it there, then delete it)`);
    taken();
  }
  return told;
}

/** What the editor made of a text; both texts if the draft has changed since. */
function withSaved(opened: string, saved: string, now = ''): string {
  if (!now.trim() || now === opened || saved.includes(now)) return saved;
  return now.includes(saved) ? now : `${now}\n\n${saved}`;
}
