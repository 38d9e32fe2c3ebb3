import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rehearse } from '../commands/program.ts';
import { aFolder } from '../storage/places.ts';
import {
  ENTER,
  ESCAPE,
  inRealTerminal,
  inTerminal,
  LARGE,
  SMALL,
  underRealShell,
  underShell,
  welcomed,
} from './practice.ts';

const DOWN = '\u001b[B';

/** A user with two stories and an interview in a week. */
async function aUser(): Promise<string> {
  const home = welcomed(aFolder());
  const story = (title: string) => ({ title, template: 'story-disagreement', fields: { context: 'It was slow.' } });
  const input = JSON.stringify([story('The slow report'), story('The outage')]);
  const added = await rehearse(['story', 'add', '--from', '-'], { home, input });
  expect(added).toMatchObject({ code: 0 });
  await rehearse(['interview', 'add', '--at', '2030-03-12T10:00', '--as-of', '2030-03-04'], { home });
  return home;
}

describe('a command that was given no id lets one pick in a terminal', () => {
  test('show: words of the title or of the id, then Enter', async () => {
    const pty = inRealTerminal(['show'], welcomed(aFolder()), { env: { PAGER: 'cat' } });
    await pty.waitFor('type to filter');
    pty.type('pointers two');
    await pty.waitFor(/^> pointers two$/m);
    expect(pty.screen()[2]).toBe('> Two pointers  pattern-two-pointers');
    expect(pty.cursor()).toEqual({ row: 1, column: '> pointers two'.length, hidden: false });
    pty.type('\u001b[D');
    await pty.waitFor(() => pty.cursor().column === '> pointers tw'.length);
    pty.type(ENTER);
    await pty.waitFor((screen) => !screen.includes('type to filter'));
    expect(await pty.ended).toMatchObject({ exitCode: 0 });
    expect(pty.written()).toContain('> Two pointers  pattern-two-pointers');
  });

  test('all of it typed at once', async () => {
    const pty = await underRealShell('show', welcomed(aFolder()), { env: { PAGER: 'cat' } });
    await pty.waitFor('type to filter');
    pty.type(`block-cdn${ENTER}`);
    await pty.waitFor('code 0');
    expect([...pty.scrollback(), ...pty.screen()].join('\n')).toContain('Which item?\n> CDN');
  });

  test('Escape ends it, with nothing left of the list', async () => {
    const pty = await underShell('show', welcomed(aFolder()));
    await pty.waitFor('type to filter');
    pty.type(`redis${ESCAPE}`);
    await pty.waitFor(/code 0\s+shell>/);
    expect(pty.screen().filter(Boolean)).toEqual(['Which item?', 'code 0', 'shell>']);
  });

  test.each([
    ['drill', 'What do you want to practice?'],
    ['story show', 'Which story?'],
    ['story tell', 'Which story?'],
    ['story edit', 'Which story?'],
    ['story check', 'Which story?'],
    ['notes show', 'Which note?'],
    ['checklist tick --as-of 2030-03-05', 'What have you done?'],
  ])('Escape ends the picker of %s', async (line, question) => {
    const home = await aUser();
    const note = {
      id: 'n',
      at: '2030-03-01T09:00:00Z',
      item: 'x',
      title: 'A note',
      fields: [{ name: 'a', text: 'b' }],
    };
    appendFileSync(
      join(home, 'journal.jsonl'),
      `${JSON.stringify({ kind: 'note', id: 'n', at: note.at, value: note })}\n`,
    );
    const pty = await underShell(line, home);
    await pty.waitFor('type to filter');
    pty.type(ESCAPE);
    await pty.waitFor(/code 0\s+shell>/);
    expect(pty.screen().filter(Boolean)).toEqual([question, 'code 0', 'shell>']);
  });

  test('a window of another size shows all of it, and takes keys as before', async () => {
    const pty = inTerminal(['show'], welcomed(aFolder()), LARGE);
    await pty.waitFor('type to filter');
    // Many more than fit, most of them wider than the small window.
    pty.type('ca');
    await pty.waitFor('> ca');
    pty.resize(SMALL);
    await pty.waitFor((screen) => screen.startsWith('Which item?\n> ca\n') && screen.includes('type to filter'));
    pty.resize(LARGE);
    await pty.waitFor((screen) => screen.startsWith('Which item?\n> ca\n'));
    pty.type('che');
    await pty.waitFor('> cache');
    pty.type(ESCAPE);
    expect(await pty.ended).toMatchObject({ exitCode: 0 });
  });

  test('drill: what needs it most, a kind, or an item', async () => {
    const pty = inTerminal(['drill'], welcomed(aFolder()));
    await pty.waitFor('What do you want to practice?');
    await pty.waitFor('what needs practice most, of any kind');
    pty.type('block-cdn');
    await pty.waitFor(/^> .*block-cdn$/m);
    pty.type(ENTER);
    await pty.waitFor('Ctrl-D done');
    expect(pty.screen()[0]).toMatch(/1 of 1$/);
  });

  test.each([
    ['story show', 'The slow report'],
    ['story check --ask', 'The slow report'],
    ['story check', 'The slow report'],
    ['story tell', 'slow report'],
  ])('%s', async (line, shown) => {
    const pty = await underShell(line, await aUser());
    await pty.waitFor('Which story?');
    await pty.waitFor('type to filter');
    pty.type(`slow${ENTER}`);
    await pty.waitFor((screen) => !screen.includes('type to filter') && screen.includes(shown));
    expect(pty.screen().join('\n')).not.toContain('The outage');
  });

  test('story edit', async () => {
    const home = await aUser();
    const pty = await underRealShell('story edit', home, { env: { EDITOR: 'cat', VISUAL: '' } });
    await pty.waitFor('type to filter');
    pty.type(`outage${ENTER}`);
    await pty.waitFor('Nothing changed.');
    expect([...pty.scrollback(), ...pty.screen()].join('\n')).toContain('title: "The outage"');
  });

  test('story check: all of them is the first choice', async () => {
    const pty = await underShell('story check', await aUser());
    await pty.waitFor('> all of them');
    pty.type(ENTER);
    await pty.waitFor('code 0');
    const all = [...pty.scrollback(), ...pty.screen()].join('\n');
    expect(all).toMatch(/^The slow report$/m);
    expect(all).toMatch(/^The outage$/m);
  });

  test('checklist tick, and taking the tick back', async () => {
    const home = await aUser();
    const pty = await underShell('checklist tick --as-of 2030-03-05', home);
    await pty.waitFor('What have you done?');
    await pty.waitFor('type to filter');
    pty.type(DOWN + ENTER);
    await pty.waitFor('code 0');
    const done = pty.screen().find((row) => row.startsWith('[x] '));
    expect(done).toBeDefined();
    const back = await underShell('checklist tick --undo --as-of 2030-03-05', home);
    await back.waitFor('What do you want to untick?');
    await back.waitFor('type to filter');
    back.type(ENTER);
    await back.waitFor('code 0');
    expect(back.screen()).toContain(done?.replace('[x]', '[ ]'));
  });

  test('notes show says where notes come from while there are none', async () => {
    const pty = await underShell('notes show', welcomed(aFolder()));
    await pty.waitFor('No notes yet. Exercises, design rounds and retrospectives write them.');
    await pty.waitFor('code 1');
  });
});

describe('without anyone to pick', () => {
  test.each(['show', 'content show', 'story show', 'story edit', 'story tell', 'notes show', 'checklist tick'])(
    '%s says that the id is missing',
    async (line) => {
      for (const more of [[], ['--plain']]) {
        const ran = await rehearse([...line.split(' '), ...more], { home: aFolder() });
        const [command] = line.split(' ');
        expect(ran).toEqual({
          code: 2,
          out: '',
          err: `Missing required argument 'id'.\n  rehearse ${command} --help shows how to use it.\n`,
        });
      }
    },
  );

  test('in a terminal too, with --plain or when JSON is wanted', async () => {
    for (const line of ['show --plain', 'show --json', 'story show --json']) {
      const pty = await underShell(line, welcomed(aFolder()));
      await pty.waitFor("Missing required argument 'id'.");
      await pty.waitFor('code 2');
    }
  });
});
