import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { EditorFiles } from '../../src/domain/drafts.ts';
import { editText } from '../../src/terminal/editor.ts';
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
