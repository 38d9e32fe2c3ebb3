import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { checklistMarkdown } from '../../../src/domain/exports/checklist-markdown.ts';
import { checklistLines } from '../../../src/domain/exports/checklist-text.ts';
import { plainLines } from '../../../src/domain/exports/plain-lines.ts';
import type { ChecklistBlock, ChecklistTick, InterviewChecklist } from '../../../src/domain/interviews/checklist.ts';
import { ANY_CHARACTER } from '../../texts.ts';

const START = Temporal.ZonedDateTime.from('2026-12-11T10:00[Europe/Amsterdam]');

const tick = (changes: Partial<ChecklistTick> = {}): ChecklistTick => ({
  id: 'checklist-a/read',
  short: 'read',
  do: 'Read your stories once.',
  detail: ['From the page.'],
  own: ['The pool'],
  state: 'ahead',
  ...changes,
});

function block(changes: Partial<ChecklistBlock> = {}): ChecklistBlock {
  const start = START.subtract({ days: 3 }).startOfDay();
  return {
    id: 'checklist-a/t-72h',
    offset: 'T-72h',
    title: 'Light refresh',
    list: true,
    lead: 'Nothing new.',
    start,
    end: start.add({ days: 1 }),
    allDay: true,
    by: false,
    minutes: 60,
    state: 'ahead',
    ticks: [tick(), tick({ id: 'checklist-a/done', short: 'done', do: 'Done already.', own: [], state: 'done' })],
    ...changes,
  };
}

function checklist(changes: Partial<InterviewChecklist> = {}): InterviewChecklist {
  const { now = START.subtract({ days: 10 }) } = changes;
  return {
    interview: { id: 'acme', at: '', zone: START.timeZoneId, rounds: [], added: '' },
    name: 'Acme',
    start: START,
    now,
    away: now.toPlainDate().until(START.toPlainDate()).days,
    days: [
      {
        start: START,
        end: START.add({ hours: 1 }),
        date: START.toPlainDate(),
        planned: Temporal.PlainDate.from('2026-12-01'),
      },
    ],
    blocks: [block()],
    records: [],
    dropped: [
      {
        title: 'Research',
        offset: 'T-7d',
        why: 'it needs 7 days, there were 3 days',
        instead: 'Read one post.',
        tick: tick({ short: 'research', do: 'Read one post.', state: 'due' }),
      },
      { title: 'Mocks', offset: 'weekly until T-4d', why: 'it needs 4 days, there were 3 days' },
    ],
    ...changes,
  };
}

describe('the checklist on paper', () => {
  it('has a heading for each day, boxes to tick, and what was dropped', () => {
    expect(checklistMarkdown(checklist(), 'Europe/London')).toBe(
      [
        '# Acme, Fri 11 Dec 2026, 10:00 Europe/Amsterdam (9:00 for you in London)',
        '## Tue 8 Dec, T-72h',
        '### Light refresh, 60 min',
        'Nothing new.',
        '- [ ] Read your stories once.\n  - Yours: The pool\n  - From the page.\n- [x] Done already.\n  - From the page.',
        '## Dropped',
        [
          '- Research: it needs 7 days, there were 3 days.',
          '  - [ ] Instead: Read one post.',
          '- Mocks: it needs 4 days, there were 3 days.\n',
        ].join('\n'),
      ].join('\n\n'),
    );
  });

  it('keeps its shape whatever names and stories hold', () => {
    const reader = new MarkdownIt('commonmark');
    const shape = (text: string) => reader.parse(text, {}).map(({ type, tag }) => type + tag);
    const text = fc.oneof(
      fc.string({ unit: ANY_CHARACTER, maxLength: 30 }),
      fc.constantFrom('```', '# x', '- x', '<div>', '\n\n# x', '> x', '| a | b |\n|-|-|', '[x]: y'),
    );
    const given = (word: string) =>
      checklist({
        name: `N ${word}`,
        blocks: [block({ ticks: [tick({ own: [`x ${word}`], detail: [`x ${word}`] })] })],
      });
    const plain = shape(checklistMarkdown(given('x'), 'UTC'));
    fc.assert(
      fc.property(text, (word) => {
        expect(shape(checklistMarkdown(given(word), 'UTC'))).toEqual(plain);
      }),
    );
  });
});

describe('the checklist in the terminal', () => {
  const text = (given: InterviewChecklist, all = false) =>
    plainLines(checklistLines(given, { userZone: 'Europe/London', all }), 60);

  it('is short and calm', () => {
    expect(text(checklist())).toBe(`Acme, Fri 11 Dec 2026, 10:00 Europe/Amsterdam (9:00 for you
in London)
In 10 days. 1 of 2 ticked, nothing to do now.

Ahead
Tue 8 Dec   T-72h   Light refresh, 60 min
  [ ] Read your stories once.  (read)
      yours: The pool
  [x] Done already.  (done)

Dropped
  - Research: it needs 7 days, there were 3 days.
    [ ] Instead: Read one post.  (research)
  - Mocks: it needs 4 days, there were 3 days.

Done something? rehearse checklist tick read
With every detail, and what has no date yet: rehearse
checklist --all
`);
  });

  it('puts first what must be done soonest, with its details', () => {
    const long = block({ state: 'due', end: START, title: 'Long', ticks: [tick({ state: 'due', do: 'Later.' })] });
    const short = block({ state: 'due', title: 'Short', ticks: [tick({ state: 'due', do: 'Sooner.' })] });
    const shown = text(checklist({ blocks: [long, short] }));
    expect(shown.indexOf('Sooner.')).toBeGreaterThan(0);
    expect(shown.indexOf('Sooner.')).toBeLessThan(shown.indexOf('Later.'));
    expect(shown).toContain('- From the page.');
  });

  it('says of the past only how much of it was done, unless all is asked for', () => {
    const past = block({ state: 'past', ticks: [tick({ state: 'past' }), tick({ state: 'done' })] });
    expect(text(checklist({ blocks: [past] }))).toContain('Tue 8 Dec   Light refresh: 1 of 2 ticked');
    expect(text(checklist({ blocks: [past] }), true)).toContain('[-] Read your stories once.');
  });
});

describe('lines in a file', () => {
  it('wrap at words and line up behind what hangs', () => {
    const lines = [{ text: 'one two three four five six', hang: '  - ' }, '', 'end'];
    expect(plainLines(lines, 26)).toBe('  - one two three four\n    five six\n\nend\n');
  });

  it('lose no word, and leave none but a long one over the edge', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }),
        fc.integer({ min: 24, max: 60 }),
        (words, width) => {
          const rows = plainLines([{ text: words.join(' '), hang: '  [ ] ' }], width)
            .trimEnd()
            .split('\n');
          expect(rows.join(' ').replace('[ ]', '').split(/\s+/).filter(Boolean)).toEqual(words);
          for (const row of rows) expect(row.length).toBeLessThanOrEqual(width + 6);
        },
      ),
    );
  });
});
