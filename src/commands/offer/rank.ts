import type { ItemOfKind } from '../../domain/content/kinds.ts';
import { stamp } from '../../domain/dates.ts';
import type { Note } from '../../domain/ports.ts';
import { Problem, Stopped } from '../../domain/problem.ts';
import type { Job } from '../../domain/records/job.ts';
import { isOpenJob } from '../../domain/records/job-steps.ts';
import type { Line, Terminal } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';

const RANKING = 'rubric-rank-offers';
const EQUAL = 'equal';

/** Which offer is better in each dimension, pay left out. No sum is made of it, and nothing is recommended. */
export async function rankOffers(world: World): Promise<void> {
  const jobs = [...(await world.journal()).all('job').values()].filter((job) => job.offer && isOpenJob(job));
  const rubric = (await world.library()).item(RANKING);
  if (rubric?.kind !== 'rubric') throw new Problem(`"${RANKING}" has left the library.`);
  if (jobs.length < 2)
    throw new Problem('Ranking needs two open offers.', 'Note them: rehearse offer add JOB --base 130000');
  const terminal = await world.terminal();
  const fields: Note['fields'] = [];
  try {
    await askDimensions(rubric, jobs, fields, terminal);
  } catch (error) {
    if (!(error instanceof Stopped) || fields.length === 0) throw error;
  }
  const note: Note = { id: world.newId(), at: stamp(world.now()), item: RANKING, title: rubric.title, fields };
  (await world.journal()).put('note', note.id, note);
  terminal.page({ left: 'Offers, without the pay' });
  await terminal.show([
    fields.map(({ name, text }): Line => ({ text: `${name}: ${text}`, hang: '  ' })),
    [rubric.rule],
    ...(rubric.sides
      ? [[...rubric.sides.views.map(({ says }): Line => ({ text: says, hang: '  - ' })), rubric.sides.agree]]
      : []),
    [{ text: 'Kept in your notes: rehearse notes. The other page is the pay: rehearse offer compare', tone: 'quiet' }],
  ]);
}

/** Each answer is in `fields` as soon as it is given: with Escape, those so far are kept. */
async function askDimensions(
  { dimensions }: ItemOfKind<'rubric'>,
  jobs: readonly Job[],
  fields: Note['fields'],
  terminal: Terminal,
): Promise<void> {
  for (const [i, { name, ask, low, high }] of dimensions.entries()) {
    terminal.page({ left: 'Offers, without the pay', right: `${i + 1} of ${dimensions.length}` });
    const text = await terminal.choose(
      'Which is better here?',
      [...jobs.map(({ company }) => ({ value: company, label: company })), { value: EQUAL, label: EQUAL, key: '=' }],
      {
        records: true,
        above: [
          [{ text: name, tone: 'title' }, ask],
          [
            { text: low, hang: 'Low:   ' },
            { text: high, hang: 'High:  ' },
          ],
        ],
      },
    );
    fields.push({ name, text });
  }
}
