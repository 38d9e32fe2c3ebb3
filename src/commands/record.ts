import { type Command, Option } from 'commander';
import { MOST_TOLD } from '../domain/bounds.ts';
import { type Days, momentHere, stamp } from '../domain/dates.ts';
import { isJsonObject, parseJson, TooDeep } from '../domain/json.ts';
import { LISTED, notFound } from '../domain/not-found.ts';
import { type Attempt, GRADES, type Grade } from '../domain/practice/attempt.ts';
import { Problem, WrongUsage } from '../domain/problem.ts';
import type { World } from '../world.ts';
import { happenedAt } from './records/given.ts';
import { count } from './wording/counts.ts';
import { examples } from './wording/examples.ts';
import { atLeast, momentOption } from './wording/options.ts';

interface RecordOptions {
  grade?: Grade;
  seconds?: number;
  at?: string;
  from?: string;
}

export function declare(command: Command, world: World): void {
  command
    .argument('[item]', 'id of the item')
    .addOption(new Option('--grade <grade>', 'how it went').choices(GRADES))
    .option('--seconds <n>', 'seconds it took', atLeast(0, 86_400))
    .option('--at <date>', 'when it was, in ISO 8601 (default: now)', momentOption)
    .option('--from <file>', 'JSON Lines with {item, at, grade, seconds}; - for standard input')
    .addHelpText('after', examples('log item block-cdn --grade good --seconds 90', 'log item --from practice.jsonl'))
    .action((item: string | undefined, options: RecordOptions) => record(item, options, world));
}

async function record(item: string | undefined, options: RecordOptions, world: World): Promise<void> {
  if (options.from !== undefined) {
    if (item !== undefined) throw new WrongUsage('Give an item or --from, not both.');
    const attempts = await readAttempts((await world.files()).read(options.from), world);
    (await world.progress()).record(attempts);
    world.print(`Recorded ${count(attempts.length, 'attempt')}.\n`);
    return;
  }
  if (item === undefined) throw new WrongUsage('Which item?', 'For example: rehearse log item ITEM --grade good');
  if (options.grade === undefined) throw new WrongUsage('How did it go?', `--grade takes one of ${GRADES.join(', ')}.`);
  const library = await world.library();
  const attempt = attemptElsewhere(
    {
      item: await itemIdOf(item, world),
      at: stamp(await happenedAt(options.at, world)),
      grade: options.grade,
      seconds: options.seconds,
    },
    world,
  );
  (await world.progress()).record([attempt]);
  await world.say(`Recorded: ${library.item(attempt.item)?.title}, ${attempt.grade}.`);
}

function attemptElsewhere(from: Pick<Attempt, 'item' | 'at' | 'grade' | 'seconds'>, world: World): Attempt {
  const { seconds, ...rest } = from;
  return {
    id: world.newId(),
    ...rest,
    ...(seconds === undefined ? {} : { seconds }),
    elsewhere: true,
    noted: stamp(world.now()),
  };
}

/** The item's own id for an id or an alias. @throws Problem without one */
async function itemIdOf(id: string, world: World): Promise<string> {
  const library = await world.library();
  const ids = library.entries();
  const entry = ids.find((one) => one.id === id || one.aliases.includes(id));
  if (entry) return entry.id;
  const names = ids.map((one) => one.id);
  throw notFound('item', id, names, LISTED);
}

/** Attempts from JSON Lines; all of them or none. @throws Problem naming every line that cannot be read */
async function readAttempts(text: string, world: World): Promise<Attempt[]> {
  const library = await world.library();
  const ids = new Map(library.entries().flatMap((entry) => [entry.id, ...entry.aliases].map((id) => [id, entry.id])));
  const days = (await world.settings()).read();
  const attempts: Attempt[] = [];
  const wrong: string[] = [];
  let faults = 0;
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = readAttempt(line, ids, { now: world.now(), days });
    if (typeof read === 'string') {
      faults++;
      if (faults <= MOST_TOLD) wrong.push(`line ${i + 1}: ${read}`);
    } else attempts.push(attemptElsewhere(read, world));
  }
  if (faults > 0) {
    if (faults > MOST_TOLD) wrong.push(`and ${faults - MOST_TOLD} more`);
    throw new Problem(`Nothing was recorded: ${count(faults, 'line')} cannot be read.\n${wrong.join('\n')}`);
  }
  return attempts;
}

function readAttempt(
  line: string,
  ids: Map<string, string>,
  { now, days }: { now: Date; days: Days },
): Pick<Attempt, 'item' | 'at' | 'grade' | 'seconds'> | string {
  let value: unknown;
  try {
    value = parseJson(line);
  } catch (error) {
    return error instanceof TooDeep ? error.message : 'not JSON';
  }
  if (!isJsonObject(value)) return 'not a JSON object';
  const { item, at, grade, seconds } = value;
  const id = typeof item === 'string' ? ids.get(item) : undefined;
  if (item === undefined) return '"item" is missing';
  if (id === undefined) return `no item is called ${JSON.stringify(item)}`;
  const when = at === undefined ? now : typeof at === 'string' ? momentHere(at, days) : undefined;
  if (!when) return `"at" is not an ISO 8601 date: ${JSON.stringify(at)}`;
  if (!GRADES.includes(grade as Grade))
    return `"grade" must be one of ${GRADES.join(', ')}, not ${JSON.stringify(grade)}`;
  if (seconds !== undefined && !(typeof seconds === 'number' && seconds >= 0 && seconds <= 86_400)) {
    return `"seconds" is not a number of seconds: ${JSON.stringify(seconds)}`;
  }
  // An offset says on whose calendar the day is; "Z" only says when it was.
  const written = typeof at === 'string' && /T.*[+-]\d{2}:?\d{2}$/.test(at) ? at : stamp(when);
  return { item: id, at: written, grade: grade as Grade, seconds: seconds as number | undefined };
}
