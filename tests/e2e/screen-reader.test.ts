import { describe, expect, test } from 'vitest';
import { aFolder } from '../storage/places.ts';
import { inRealTerminal } from './practice.ts';

/** What someone types who goes through a first start and its drill, by the last thing that was asked. */
const REPLIES: [asked: RegExp, types: string][] = [
  [/When is your interview\?/, 'in 3 weeks'],
  [/Minutes a day\?/, '20'],
  [/Which level/, 'senior'],
  [/strong, shaky or blank/, 'shaky 4, blank 6'],
  [/an empty line ends it/, 'I would say what I know, and where it ends.\n'],
  [/How sure are you/, '3'],
  [/Numbers separated by spaces/, '1 2'],
  [/What went wrong/, '2'],
  [/Grade it/, 'good'],
  [/^Enter /m, ''],
];
/** Control characters, the line feed aside. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: what moves a cursor, colors, erases or rings
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;

/** The last thing that was asked counts: what was said before it may hold the same words. */
function replyTo(asked: string): string | undefined {
  const found = REPLIES.map(([about, types]) => ({ types, at: asked.search(about) })).filter(({ at }) => at >= 0);
  return found.sort((a, b) => b.at - a.at)[0]?.types;
}

/** A first start with its drill, to the end of the program, as it was written: what a screen reader reads. */
async function aSession(): Promise<string> {
  const pty = inRealTerminal(['--plain', '--as-of', '2026-11-30T18:00Z'], aFolder(), { columns: 80 });
  let over = false;
  void pty.ended.then(() => {
    over = true;
  });
  let answered = 0;
  while (!over) {
    await Promise.race([pty.ended, pty.waitFor(() => pty.written().length > answered && pty.written().endsWith('> '))]);
    if (over) break;
    const asked = pty.written().slice(answered);
    answered = pty.written().length;
    const reply = replyTo(asked);
    if (reply === undefined) throw new Error(`no one said what to type:\n${asked}`);
    pty.type(`${reply}\r`.replaceAll('\n', '\r'));
  }
  return pty.written().replaceAll('\r\n', '\n');
}

/** It is recorded once, by the first test that reads it. */
let recorded: Promise<string> | undefined;
async function recordedLines(): Promise<{ transcript: string; lines: string[] }> {
  recorded ??= aSession();
  const transcript = await recorded;
  return { transcript, lines: transcript.split('\n') };
}

describe('a whole plain session, line by line', () => {
  test('goes from the first question to the results', async () => {
    const { transcript } = await recordedLines();
    const stages = ['When is your interview?', 'Scenario 1 of 1.', 'Time used:', 'Ticked: 1 and 2 of', '1 drill'];
    const places = stages.map((stage) => transcript.indexOf(stage));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('moves no cursor, erases nothing, colors nothing, rings no bell', async () => {
    const { lines } = await recordedLines();
    expect(lines.filter((line) => CONTROLS.test(line))).toEqual([]);
  });

  test('has words in every line: nothing is drawn', async () => {
    const { lines } = await recordedLines();
    const drawn = lines.filter((line) => line.trim() !== '' && line.trim() !== '>' && !/[\p{L}\p{N}]/u.test(line));
    expect(drawn).toEqual([]);
  });

  test('says before each mark what can be typed', async () => {
    const { lines } = await recordedLines();
    const silent = lines.flatMap((line, i) => {
      if (!line.startsWith('> ')) return [];
      // A sentence can be wrapped into the row below.
      const before = lines
        .slice(0, i)
        .filter((one) => one.trim() !== '')
        .slice(-2)
        .join(' ');
      // A second mark in a row is the next line of an answer.
      return /Enter|Type|empty line|> /.test(before) ? [] : [before];
    });
    expect(silent).toEqual([]);
  });

  test('says times in words, and nothing of keys that only a screen has', async () => {
    const { transcript } = await recordedLines();
    const session = transcript.slice(transcript.indexOf('Scenario 1 of 1.'));
    expect(session.match(/\b\d{1,2}:\d{2}\b/g)).toBeNull();
    expect(transcript).not.toContain('Escape');
    expect(session).not.toMatch(/PgDn|Ctrl-D|Up, Down|space tick/);
  });

  test('says nothing twice in a row', async () => {
    const { lines } = await recordedLines();
    const said = lines.map((line) => line.trim()).filter((line) => line.length > 1);
    expect(said.filter((line, i) => i > 0 && line === said[i - 1])).toEqual([]);
  });
});
