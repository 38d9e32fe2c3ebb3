import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { EditorFiles } from '../../src/domain/drafts.ts';
import { Problem } from '../../src/domain/problem.ts';
import { editorOf, editText, endOf } from '../../src/terminal/editor.ts';
import { aFolder } from '../storage/places.ts';

test.skipIf(process.platform === 'win32')('the editor begins after it has been noted who has the file', async () => {
  const folder = aFolder();
  const [text, note, editor] = ['text.md', 'note', 'editor.sh'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(text, '');
  writeFileSync(editor, `#!/bin/sh\n[ -e ${note} ] && [ "$(cat ${note})" = $$ ] && echo noted > "$1"\ntrue\n`, {
    mode: 0o755,
  });
  const files: EditorFiles = {
    open: () => ({
      path: text,
      heldBy(pid) {
        // As slow as a busy machine: a whole program runs meanwhile.
        spawnSync(process.execPath, ['--eval', '']);
        writeFileSync(note, String(pid));
      },
      read: () => readFileSync(text, 'utf8'),
      close() {},
    }),
    left: () => [],
  };
  const edited = await editText(
    '',
    { ending: '.md' },
    { files, env: { ...process.env, EDITOR: editor, VISUAL: '' }, deaf: true },
  );
  expect(edited).toBe('noted');
});

test.each([
  ['win32', 1, 'The editor "viii" was not found, or ended with an error; your text is unchanged.', /setx EDITOR/],
  ['win32', 9009, 'Cannot find the editor "viii".', /setx EDITOR/],
  ['linux', 127, 'Cannot find the editor "viii".', /export EDITOR/],
  ['darwin', 127, 'Cannot find the editor "viii".', /export EDITOR/],
  ['linux', 1, 'The editor "viii" ended with an error; your text is unchanged.', undefined],
  ['win32', 2, 'The editor "viii" ended with an error; your text is unchanged.', /setx EDITOR/],
] as const)('on %s the exit code %i says: %s', (platform, code, message, hint) => {
  const end = endOf(code, 'viii', platform);
  expect(end).toBeInstanceOf(Problem);
  expect(end).toMatchObject({ message, hint: hint && expect.stringMatching(hint) });
});

test('an editor that was killed has not failed, nor has one that is done', () => {
  expect([endOf(0, 'vi', 'win32'), endOf(null, 'vi', 'linux'), endOf(137, 'vi', 'linux')]).toEqual([
    'done',
    'killed',
    'killed',
  ]);
});

test('without a variable the editor is the one that every system has', () => {
  expect([editorOf({}, 'win32'), editorOf({ EDITOR: ' ' }, 'darwin'), editorOf({ EDITOR: 'nano' }, 'win32')]).toEqual([
    'notepad',
    'vi',
    'nano',
  ]);
});
