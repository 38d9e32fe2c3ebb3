import { dayName, dayOf, stamp } from '../../domain/dates.ts';
import { freeId, slugOf } from '../../domain/free-id.ts';
import { newJudgment } from '../../domain/judgments/look.ts';
import { WrongUsage } from '../../domain/problem.ts';
import { type Judgment, type Sort, SURE, type Sure } from '../../domain/records/judgment.ts';
import type { World } from '../../world.ts';
import { dayAhead, lineGiven } from '../records/given.ts';
import { recordNamed } from '../records/named.ts';
import { withoutAddress } from '../records/person.ts';
import { todayNumber } from '../session/user-state.ts';

export interface JudgmentOptions {
  expect?: string;
  sure?: Sure;
  look?: string;
  by?: string;
  context?: string;
  option?: string[];
  tradeoffs?: string;
}

export const NO_JUDGMENT = 'Nothing in the journal yet. Begin with: rehearse journal predict "..." --sure high';

/** A judgment by its id, its words, or the start of its id. @throws Problem */
export function judgmentNamed(word: string, world: World): Promise<Judgment> {
  return recordNamed('judgment', word, { noun: 'judgment', nameOf: ({ text }) => text, none: NO_JUDGMENT }, world);
}

/** Notes something that is settled later. How sure the user is must be said now: afterwards no one knows. */
export async function addJudgment(sort: Sort, words: string, options: JudgmentOptions, world: World): Promise<void> {
  const line = lineGiven(words, 'It');
  if (!line) throw new WrongUsage('What is it? A sentence is enough.');
  const text = await withoutAddress(line, world);
  if (options.look !== undefined && options.by !== undefined) throw new WrongUsage('Give --look or --by, not both.');
  const when = options.look ?? options.by;
  const due = when === undefined ? undefined : await dayAhead(when, world);
  const sure = options.sure ?? (await askSure(world));
  const today = await todayNumber(world);
  const added = stamp(world.now());
  const given = {
    sort,
    text,
    added,
    sure,
    context: lineGiven(options.context, '--context'),
    options: (options.option ?? []).flatMap((one) => lineGiven(one, '--option') ?? []),
    tradeoffs: lineGiven(options.tradeoffs, '--tradeoffs'),
    expect: lineGiven(options.expect, '--expect'),
    ...(due === undefined ? {} : { due }),
  };
  const journal = await world.journal();
  const kept = await journal.alone(() => {
    const id = freeId(slugOf(text, sort), journal.all('judgment'));
    const judgment = newJudgment({ id, ...given }, today);
    journal.put('judgment', id, judgment);
    return judgment;
  });
  await world.say(
    `Kept: ${text}`,
    `Looked at again on ${dayName(dayOf(kept.due), today)}. Then: rehearse journal settle ${kept.id}`,
  );
}

async function askSure(world: World): Promise<Sure> {
  if (!world.attended && world.options.plain !== true)
    throw new WrongUsage('How sure are you? --sure is missing.', '--sure low, --sure medium or --sure high.');
  return (await world.terminal()).choose<Sure>(
    'How sure are you?',
    SURE.map((value) => ({ value, label: value, key: value.charAt(0) })),
    { initial: 'medium', inline: true, records: true },
  );
}
