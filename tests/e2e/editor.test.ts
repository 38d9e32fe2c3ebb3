import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { isAlive } from '../../src/storage/lock.ts';
import { rehearse } from '../commands/program.ts';
import { aFolder } from '../storage/places.ts';
import { PATIENCE } from './emulator.ts';
import { attemptsIn, DONE, ENTER, ESCAPE, handOver, inRealTerminal, play } from './practice.ts';
import type { Pty } from './pty.ts';

const ITEM = 'question-double-booking';
const EDITOR = '\u0005';
const SAVED = 'A long answer, saved in the editor.';
const answering = (pty: Pty) => pty.waitFor(/left +Ctrl-D done/);

/** An editor that is a shell script with the file as `$1`, and notes the number of its process. */
function anEditor(script: string) {
  const folder = aFolder();
  const path = join(folder, 'editor.sh');
  const pid = join(folder, 'pid');
  writeFileSync(path, `#!/bin/sh\necho $$ > ${pid}\n${script}\n`, { mode: 0o755 });
  return {
    folder,
    env: { EDITOR: path, VISUAL: '' },
    ended: () => vi.waitUntil(() => !isAlive(Number(readFileSync(pid, 'utf8'))), { timeout: PATIENCE }),
  };
}

/** It has saved, and stays open. */
const OPEN = `echo "${SAVED}" > "$1"; echo it is saved; exec sleep 600`;

async function editing(pty: Pty): Promise<void> {
  await answering(pty);
  pty.type('short');
  await pty.waitFor('> short');
  pty.type(EDITOR);
}

const nothingLeft = (home: string) => expect(existsSync(join(home, 'drafts/editing'))).toBe(false);

describe('what was saved in the editor is there again, as the draft of its question', () => {
  test.each([
    ['the terminal was closed', (pty: Pty) => process.kill(-pty.pid, 'SIGHUP')],
    ['the program was asked to end', (pty: Pty) => process.kill(pty.pid, 'SIGTERM')],
    ['the program was killed', (pty: Pty) => process.kill(pty.pid, 'SIGKILL')],
  ])('after %s', async (_, end) => {
    const home = aFolder();
    const editor = anEditor(OPEN);
    const pty = inRealTerminal(['drill', ITEM], home, { env: editor.env });
    await editing(pty);
    await pty.waitFor('it is saved');
    end(pty);
    await pty.ended;
    await editor.ended();

    const later = inRealTerminal(['drill', ITEM], home);
    await later.waitFor(`> ${SAVED}`);
    nothingLeft(home);
    later.type(' And more.');
    await later.waitFor('And more.');
    await handOver(later);
    await play(later, 'Comes back');
    expect(attemptsIn(home)[0]?.answer).toContain(`${SAVED} And more.`);
    expect(readdirSync(join(home, 'drafts'))).toEqual([]);
  });

  test('once the editor has ended, when it outlives the program', async () => {
    const home = aFolder();
    const editor = anEditor(`trap "" HUP
echo half > "$1"; echo it is saved
until [ -e "$(dirname "$0")/go" ]; do sleep 0.05; done
echo "${SAVED}" > "$1"`);
    const pty = inRealTerminal(['drill', ITEM], home, { env: editor.env });
    await editing(pty);
    await pty.waitFor('it is saved');
    process.kill(pty.pid, 'SIGKILL');
    await pty.ended;

    const meanwhile = inRealTerminal(['drill', ITEM], home);
    await meanwhile.waitFor('> short');
    meanwhile.type(' and more');
    await meanwhile.waitFor('short and more');
    meanwhile.type(ESCAPE);
    await meanwhile.ended;
    writeFileSync(join(editor.folder, 'go'), '');
    await editor.ended();

    const later = inRealTerminal(['drill', ITEM], home);
    await later.waitFor(`> short and more\n\n  ${SAVED}`);
    nothingLeft(home);
  });

  test('unless the text is as it was when it was opened', async () => {
    const home = aFolder();
    const editor = anEditor('echo it is open; exec sleep 600');
    const pty = inRealTerminal(['drill', ITEM], home, { env: editor.env });
    await editing(pty);
    await pty.waitFor('it is open');
    process.kill(pty.pid, 'SIGKILL');
    await pty.ended;
    await editor.ended();
    const later = inRealTerminal(['drill', ITEM], home);
    await later.waitFor('> short');
    nothingLeft(home);
    later.type(ESCAPE);
    await later.ended;
    expect(later.written()).not.toContain('Your editor');
  });

  test('in the session of the day, and it is told', async () => {
    const home = aFolder();
    const editor = anEditor(OPEN);
    const pty = inRealTerminal(['drill', ITEM], home, { env: editor.env });
    await editing(pty);
    await pty.waitFor('it is saved');
    process.kill(-pty.pid, 'SIGHUP');
    await pty.ended;
    await editor.ended();
    writeFileSync(join(home, 'config.json'), '{"format": 1, "welcomed": true}');
    const { out, err } = await rehearse([], { home });
    expect(out).toMatch(/^ +1 to finish +No double-booked seat/m);
    expect(err).toContain(`is kept as a draft: ${ITEM}`);
  });
});

describe('a story in the editor', () => {
  const withStory = async () => {
    const home = aFolder();
    const path = join(aFolder(), 'story.yaml');
    writeFileSync(path, 'title: Feeds\ntemplate: disagreement\nfields: {issue: The feed}\n');
    await rehearse(['story', 'add', '--from', path], { home });
    return home;
  };
  const issue = async (home: string) =>
    JSON.parse((await rehearse(['story', 'list', '--json'], { home })).out)[0].fields.issue;

  test('that was cut off is gone on with', async () => {
    const home = await withStory();
    const editor = anEditor(
      'sed "s/The feed/The nightly feed/" "$1" > "$1.new" && mv "$1.new" "$1"; echo it is saved; exec sleep 600',
    );
    const pty = inRealTerminal(['story', 'edit', 'feeds'], home, { env: editor.env });
    await pty.waitFor('it is saved');
    process.kill(-pty.pid, 'SIGHUP');
    await pty.ended;
    await editor.ended();
    expect(await issue(home)).toBe('The feed');

    const later = inRealTerminal(['story', 'edit', 'feeds'], home, { env: anEditor('true').env });
    await later.waitFor('You were in the middle of editing this story');
    await later.waitFor('Enter go on with it');
    later.type(ENTER);
    await later.waitFor('Saved: Feeds.');
    await later.ended;
    expect(await issue(home)).toBe('The nightly feed');
    expect(readdirSync(join(home, 'drafts'))).toEqual([]);
  });

  test('that makes no sense yet is kept when the user leaves, and where is told', async () => {
    const home = await withStory();
    const editor = anEditor('sed -i "s/^template:.*/template: nowhere/; s/The feed/The nightly feed/" "$1"');
    const pty = inRealTerminal(['story', 'edit', 'feeds'], home, { env: editor.env });
    await pty.waitFor('Enter edit again');
    pty.type(ESCAPE);
    await pty.waitFor('What you wrote is kept. To go on: rehearse story edit feeds');
    await pty.ended;
    const fixed = anEditor('sed -i "s/^template:.*/template: story-disagreement/" "$1"');
    const later = inRealTerminal(['story', 'edit', 'feeds'], home, { env: fixed.env });
    await later.waitFor('Enter go on with it');
    later.type(ENTER);
    await later.waitFor('Saved: Feeds.');
    await later.ended;
    expect(await issue(home)).toBe('The nightly feed');
  });

  test('that is told field by field is found in its field', async () => {
    const home = aFolder();
    const editor = anEditor(OPEN);
    const args = ['story', 'add', '--template', 'disagreement', '--title', 'Feeds'];
    const pty = inRealTerminal(args, home, { env: editor.env });
    await pty.waitFor(/1 of 8[\s\S]*Ctrl-D done/);
    pty.type(EDITOR);
    await pty.waitFor('it is saved');
    process.kill(pty.pid, 'SIGKILL');
    await pty.ended;
    await editor.ended();
    const later = inRealTerminal(['story', 'add'], home);
    await later.waitFor('a new one');
    later.type('g');
    await later.waitFor(`> ${SAVED}`);
    later.type(DONE);
    await later.waitFor('2 of 8');
    later.type(ESCAPE);
    await later.ended;
    expect(await issue(home)).toBe(SAVED);
  });
});

describe('an editor that does not end well', () => {
  test.each([
    ['deletes the file', 'rm "$1"', 'The editor left no file; your text is unchanged.'],
    ['leaves a binary file', 'printf "a\\\\000b" > "$1"', 'did not save UTF-8 text; your text is unchanged.'],
    ['leaves UTF-16', 'printf "\\\\377\\\\376a\\\\000" > "$1"', 'did not save UTF-8 text; your text is unchanged.'],
    ['leaves 2 MB', 'head -c 2000000 /dev/zero | tr "\\\\0" x > "$1"', 'more than 1 MB; your text is unchanged.'],
  ])('but %s: said in words, and the text is as it was', async (_, script, says) => {
    const home = aFolder();
    const pty = inRealTerminal(['drill', ITEM], home, { env: anEditor(script).env });
    await editing(pty);
    await pty.waitFor(says);
    expect(pty.screen()).toContain('> short');
    pty.type(' and more');
    await pty.waitFor('> short and more');
    await handOver(pty);
    await play(pty, 'Comes back');
    expect(attemptsIn(home)[0]?.answer).toMatch(/^short and more\n/);
  });

  test('but is killed: what it had saved is the text', async () => {
    const home = aFolder();
    const pty = inRealTerminal(['drill', ITEM], home, { env: anEditor(`echo "${SAVED}" > "$1"; kill -9 $$`).env });
    await editing(pty);
    await pty.waitFor(`> ${SAVED}`);
    nothingLeft(home);
  });
});
