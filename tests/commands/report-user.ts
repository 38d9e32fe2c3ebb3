import { aUser, type Home } from './program.ts';

/** What belongs in no report unless it is asked for. */
export const SECRETS = {
  company: 'Quuxcorp',
  title: 'The queue that ate Christmas',
  situation: 'We had fifty thousand orders waiting',
  answer: 'I would shard the ledger by tenant',
};

const TODAY = Date.parse('2026-11-26T18:00Z');
const DAY = 86_400_000;
/** The longest that a page has to take: a mistake in three lines, and two stories for every competency. */
const LONG =
  'I kept drawing boxes for ten minutes without having asked anyone about load, and then was stopped in the middle';
const COMPETENCIES = ['conflict', 'failure', 'unclear goals', 'influence', 'ownership', 'mentoring', 'deadline'];
const GRADES = ['again', 'hard', 'good', 'easy'];

/** Someone who has practiced for four weeks, with stories, mocks, mistakes, and an interview ahead. */
export async function aReportUser(): Promise<Home> {
  const user = aUser({ now: '2026-11-26T18:00' });
  const all = await user.json<{ id: string; kind: string }[]>('content list --json');
  const drilled = all.filter(({ kind }) => ['question', 'card', 'pattern', 'scenario'].includes(kind));
  const attempts = Array.from({ length: 260 }, (_, i) => ({
    id: `a${i}`,
    item: drilled[(i * 7) % drilled.length]?.id,
    at: new Date(TODAY - (((i * 13) % 27) + 1) * DAY + i * 60_000).toISOString(),
    grade: GRADES[(i * 5) % 4],
    seconds: 60 + ((i * 37) % 200),
    said: (i * 3) % 5,
    of: 5,
    drill: 'answer',
    confidence: (i % 4) + 1,
    answer: SECRETS.answer,
  }));
  const mocks = ['2026-11-10', '2026-11-20'].map((date, i) => ({
    id: `m${i}`,
    item: 'mock-coding',
    at: `${date}T10:00:00Z`,
    grade: 'good',
    drill: 'mock',
    seconds: 2400,
  }));
  const added = '2026-11-01T10:00:00Z';
  const mistakes = [
    'Silence while coding',
    '<script>alert(1)</script>',
    `Praised ${SECRETS.company} too early`,
    LONG,
    `${LONG} again`,
  ].map((text, i) => ({ id: `mistake-${i}`, text, added, changed: added }));
  const notes = [1, 2].map((i) => ({
    id: `n${i}`,
    at: `2026-11-1${i}T10:00:00Z`,
    item: 'exercise-interview-retrospective',
    title: 'Looking back',
    fields: [],
    mistakes: ['mistake-0'],
  }));
  const stories = [
    { title: SECRETS.title, template: 'production-incident', fields: { situation: SECRETS.situation } },
    {
      title: 'Payment migration without a maintenance window, and what the auditors said about it',
      template: 'star',
      fields: {},
      competencies: ['conflict'],
    },
    ...COMPETENCIES.flatMap((one) =>
      ['First', 'Second'].map((nth) => ({
        title: `${nth} of ${one}: how we moved the whole payment platform in one night`,
        template: 'star',
        fields: {},
        competencies: [one],
      })),
    ),
  ];
  await user.run(['story', 'add', '--from', user.file('stories.yaml', JSON.stringify(stories))]);
  await user.run(['interview', 'add', '--at', '2026-12-18T10:00', '--company', SECRETS.company]);
  const { changes: _, ...document } = await user.json<Record<string, unknown>>('export');
  const whole = { ...document, attempts: [...attempts, ...mocks], mistakes, notes };
  const { code, err } = await user.run(['import', user.file('all.json', JSON.stringify(whole))]);
  if (code !== 0 || err) throw new Error(err);
  return user;
}
