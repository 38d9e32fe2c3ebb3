import { describe, expect, test } from 'vitest';
import { recall } from '../../../src/domain/drills/recall.ts';
import type { SecondOpinion } from '../../../src/domain/drills/room/drill.ts';
import { Problem } from '../../../src/domain/problem.ts';
import type { Rule } from '../../fixtures/scripted-terminal.ts';
import { aRoom, points } from './room.ts';

const CARD = {
  cue: 'What is a cache?',
  level: 'mid' as const,
  points: points('Near', 'Small', 'Stale').map((point) => ({ ...point, level: 'mid' as const })),
  sections: [{ label: 'meaning', text: 'A copy nearby.' }],
  seconds: 60,
};
const REPLY = {
  points: [
    { n: 1, said: true, quote: 'a copy that is near' },
    { n: 2, said: true, quote: 'which I never said' },
  ],
  gap: 'Nothing on staleness.',
  follow_up: 'When is it wrong?',
};

async function withOpinion(rules: Rule[], own: Partial<SecondOpinion> = {}) {
  const sent: string[] = [];
  const agreed: string[] = [];
  const opinion: SecondOpinion = {
    by: 'fake',
    command: 'fake --model x',
    stories: false,
    agreed: () => true,
    agree: async () => void agreed.push('yes'),
    run: async (document) => {
      sent.push(document);
      return JSON.stringify(REPLY);
    },
    ...own,
  };
  const all: Rule[] = [
    ['What is a cache?', { types: 'It is a copy that is near to me.' }],
    ['Tick what you said', { ticks: [1, 2, 3] }],
    ...rules,
  ];
  const { room, terminal } = aRoom(all, { opinion });
  const performance = await recall.run(CARD, room);
  return { performance, terminal, sent, agreed };
}

describe('a second opinion', () => {
  test('is asked for by a key, and by nothing else: without it nothing is run', async () => {
    const { sent, terminal } = await withOpinion([['Grade it:', { takes: 'good' }]]);
    expect(terminal.text).toContain('second opinion (fake)');
    expect(sent).toEqual([]);
  });

  test('shows quoted words, what has none, the gap and the follow-up; the ticks stay the user’s', async () => {
    const { performance, terminal, sent } = await withOpinion([
      ['Grade it:', { takes: 'second opinion' }, { takes: 'good' }],
    ]);
    expect(sent.length).toBe(1);
    expect(terminal.text).toContain('fake found words for 1 of your 3 ticks.');
    expect(terminal.text).toContain('"a copy that is near"');
    expect(terminal.text).not.toContain('which I never said');
    expect(terminal.text).toContain('no words found');
    expect(terminal.text).toContain('Nothing on staleness.');
    expect(performance).toMatchObject({ grade: 'good', said: 3, of: 3 });
  });

  test('can change nothing but by the user’s own ticks; its follow-up is an extra part', async () => {
    const { performance, terminal } = await withOpinion([
      ['Change what was a slip', { ticks: [1] }],
      ['When is it wrong?', { types: 'After a write.' }],
      ['Your ticks stay', { takes: 'change my ticks' }, { takes: 'answer the follow-up' }, { takes: 'go on' }],
      ['Grade it:', { takes: 'second opinion' }, { takes: 'again' }],
    ]);
    expect(performance).toMatchObject({ said: 1, of: 3 });
    expect(performance.answer).toContain('When is it wrong? After a write.');
    const followUp = terminal.of('answer').find(({ text }) => text.includes('When is it wrong?'));
    expect(followUp?.request?.seconds).toBe(60);
  });

  test('is run the first time only after the user has seen the command and what it gets', async () => {
    const no = await withOpinion([['Grade it:', { takes: 'second opinion' }, { takes: 'good' }]], {
      agreed: () => false,
    });
    expect(no.terminal.text).toContain('fake --model x');
    expect(no.terminal.text).toContain('3 points, your level and your answer (9 words)');
    expect([no.sent, no.agreed]).toEqual([[], []]);
    const yes = await withOpinion(
      [
        ['Run it?', { takes: 'yes' }],
        ['Grade it:', { takes: 'second opinion' }, { takes: 'good' }],
      ],
      { agreed: () => false },
    );
    expect([yes.sent.length, yes.agreed]).toEqual([1, ['yes']]);
  });

  test.each([
    ['fails', () => Promise.reject(new Problem('fake ended with 3: no key.')), 'fake ended with 3: no key.'],
    ['writes garbage', () => Promise.resolve('\u0000'.repeat(1000)), 'fake gave no reply that can be read.'],
  ])('that %s is told, and the drill goes on', async (_, run, says) => {
    const { performance, terminal } = await withOpinion(
      [['Grade it:', { takes: 'second opinion' }, { takes: 'good' }]],
      { run },
    );
    expect(terminal.text).toContain(says);
    expect(performance).toMatchObject({ grade: 'good', said: 3 });
  });

  test('that failed can be asked for again; one that came cannot', async () => {
    let tries = 0;
    const { terminal } = await withOpinion(
      [
        ['Your ticks stay', { takes: 'go on' }],
        ['Grade it:', { takes: 'second opinion' }, { takes: 'second opinion' }, { takes: 'good' }],
      ],
      {
        run: async () => {
          tries += 1;
          if (tries === 1) throw new Problem('fake took longer than 60 seconds.');
          return JSON.stringify(REPLY);
        },
      },
    );
    expect(tries).toBe(2);
    expect(terminal.text.slice(terminal.text.indexOf('fake found words'))).not.toContain('second opinion (fake)');
  });

  test('is not offered for what was not typed', async () => {
    const { terminal } = await withOpinion([['What is a cache?', { types: '' }]]);
    const { room, terminal: silent } = aRoom([['What is a cache?', { types: '' }]], {
      opinion: {
        by: 'fake',
        command: 'fake',
        stories: false,
        agreed: () => true,
        agree: async () => {},
        run: async () => '',
      },
    });
    await recall.run(CARD, room);
    expect(silent.text).not.toContain('second opinion');
    expect(terminal.text).toContain('second opinion');
  });
});
