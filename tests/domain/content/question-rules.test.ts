import { describe, expect, test } from 'vitest';
import { dealings, questionRemarks } from '../../../src/domain/content/kinds/question-rules.ts';

type Checked = Parameters<typeof questionRemarks>[0];

const mid = 'mid' as const;
const point = (ground: string, text: string, span?: string) => ({ ground, level: mid, text, span });
const probe = (ask: string, when?: Checked['probes'][number]['when']) => ({
  ask,
  when,
  seconds: 60,
  points: [{ level: mid, text: 'What it was after' }],
});

const GOOD: Checked = {
  level: mid,
  prompt: 'Two people click the last seat. And now?',
  grounds: { race: 'What goes wrong', guard: 'What settles it' },
  points: [point('race', 'Both checks pass', 'both checks pass'), point('guard', 'One statement decides')],
  ways: { lock: { name: 'a row lock', words: ['row lock'] }, version: { name: 'a version', words: ['version'] } },
  probes: [
    probe('Line by line?'),
    probe('You went for {way}. How long?', { way: 'lock' }),
    probe('You went for {way}. How many rows?', { way: 'version' }),
    probe('Pick one.', 'broad'),
  ],
  wrong: [{ says: 'A mutex.', words: ['mutex'], fails: 'It guards one process.' }],
  strong: 'Here both checks pass, so one statement decides.',
};

const found = (own: Partial<Checked>) =>
  questionRemarks({ ...GOOD, ...own }).map(({ path, says }) => `${path.join('.')}: ${says}`);

describe('the check of a question', () => {
  test('has nothing to say of a good one', () => {
    expect(found({})).toEqual([]);
  });

  test.each<[string, Partial<Checked>, string]>([
    [
      'words that the strong answer does not have',
      { points: [point('race', 'a', 'both tests pass'), point('guard', 'b')] },
      'points.0.span: the strong answer does not have these words',
    ],
    [
      'a way that no one asks about',
      { probes: GOOD.probes.slice(0, 2).concat(GOOD.probes.slice(3)) },
      'ways.version: no probe asks about this way',
    ],
    ['no question for an answer that is too broad', { probes: GOOD.probes.slice(0, 3) }, 'both or neither'],
    [
      'a probe for a way that is not there',
      { probes: [...GOOD.probes, probe('How?', { way: 'queue' })] },
      'probes.4.when.way: `ways` has no "queue"',
    ],
    [
      'a phrase that means two ways',
      { ways: { ...GOOD.ways, both: { name: 'both', words: ['version'] } } },
      'ways.version.words.0: "version" is heard as another way as well',
    ],
    [
      'a probe that presumes what was said',
      { probes: [...GOOD.probes, probe('You said it was safe. Why?')] },
      'probes.4.ask: takes for granted',
    ],
    [
      'a probe that names a way before it was taken',
      { probes: [...GOOD.probes, probe('How long is a row lock held?', { missed: 'race' })] },
      'probes.4.ask: names a way (lock)',
    ],
    ['a label that names a way', { grounds: { ...GOOD.grounds, guard: 'The row lock' } }, 'grounds.guard: names a way'],
    [
      'numbers that do not come out',
      {
        deal: { seats: [10, 20] },
        strong: 'Here both checks pass: {seats} x 2 = 20',
        points: [point('race', 'a'), point('guard', 'b')],
      },
      'strong: "20 x 2 = 20" does not come out, in deal 2',
    ],
  ])('refuses %s', (_, own, says) => {
    expect(found(own).join('\n')).toContain(says);
  });

  test('lets a probe name a way that the prompt has named', () => {
    const prompt = 'A row lock or a version?';
    expect(found({ prompt, probes: [...GOOD.probes, probe('How long is a row lock held?')] })).toEqual([]);
  });
});

describe('the dealings of a question', () => {
  test('take its prompts and its numbers in turn, as many as the longer list has', () => {
    const all = dealings({
      ...GOOD,
      prompt: '{seats} seats?',
      variants: ['{seats} drivers?'],
      deal: { seats: [1, 2, 3] },
      strong: 'Of {seats}',
    });
    expect(all.map(({ prompt, strong }) => [prompt, strong])).toEqual([
      ['1 seats?', 'Of 1'],
      ['2 drivers?', 'Of 2'],
      ['3 seats?', 'Of 3'],
    ]);
  });

  test('differ in the prompt alone if no numbers are dealt', () => {
    expect(dealings({ ...GOOD, variants: ['And drivers?'] })[1]).toEqual({ prompt: 'And drivers?' });
  });
});
