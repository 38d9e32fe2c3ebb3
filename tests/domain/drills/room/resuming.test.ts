import { expect, test } from 'vitest';
import type { EditorLeft } from '../../../../src/domain/drafts.ts';
import { takeUp } from '../../../../src/domain/drills/room/resuming.ts';
import { openSheet } from '../../../../src/domain/drills/room/sheet.ts';
import { draftsIn } from '../room.ts';

const PLACE = { draft: 'item', part: 'Why?' };

function left(more: Partial<EditorLeft>) {
  let taken = 0;
  const one: EditorLeft = {
    place: PLACE,
    opened: 'typed',
    taken() {
      taken += 1;
    },
    ...more,
  };
  return { one, taken: () => taken };
}

function withDraft(text?: string) {
  const drafts = draftsIn();
  if (text !== undefined) openSheet(drafts, 'item').keep('Why?', { text, seconds: 0, done: false });
  return { drafts, text: () => openSheet(drafts, 'item').part('Why?')?.text };
}

test.each([
  ['in the place of the text that it was given', 'typed', 'edited'],
  ['when the draft is gone', undefined, 'edited'],
  ['behind what was written in the meantime', 'typed, and more', 'typed, and more\n\nedited'],
  ['not twice', 'edited, and more', 'edited, and more'],
])('what an editor saved is taken up %s', (_, before, after) => {
  const { drafts, text } = withDraft(before);
  const { one, taken } = left({ saved: 'edited\n' });
  expect(takeUp([one], drafts)).toEqual(['Your editor was cut off. What it had saved is kept as a draft: item']);
  expect([text(), taken()]).toEqual([after, 1]);
});

test('it stays with the editor’s files when the draft cannot be kept', () => {
  const { one, taken } = left({ saved: 'edited' });
  expect(takeUp([one], { read: () => undefined, keep: () => {}, drop: () => {} })).toEqual([]);
  expect(taken()).toBe(0);
});

test('an empty file takes nothing away', () => {
  const { drafts, text } = withDraft('typed');
  const { one, taken } = left({ saved: '\n' });
  expect(takeUp([one], drafts)).toEqual([]);
  expect([text(), taken()]).toEqual(['typed', 1]);
});

test('what cannot be read is told, and changes no draft', () => {
  const { drafts, text } = withDraft('typed');
  const { one, taken } = left({ path: '/home/text.md' });
  expect(takeUp([one], drafts)).toEqual([
    'Your editor left a file that only it can read: /home/text.md (recover it there, then delete it)',
  ]);
  expect([text(), taken()]).toEqual(['typed', 1]);
});

test('what it saved is free of what a terminal would obey', () => {
  const { drafts, text } = withDraft('typed');
  takeUp([left({ saved: 'a\u001b[31mb\r\nc' }).one], drafts);
  expect(text()).toBe('ab\nc');
});
