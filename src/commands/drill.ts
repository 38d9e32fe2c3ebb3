import type { Command } from 'commander';
import type { KindName } from '../domain/content/kinds.ts';
import { isAbout, topicName, topicsOf } from '../domain/content/topics.ts';
import { DRILLS, type DrillName } from '../domain/drills/drills.ts';
import type { Lens } from '../domain/drills/room/drill.ts';
import type { Step } from '../domain/drills/room/step.ts';
import { LISTED, notFound } from '../domain/not-found.ts';
import type { Entry } from '../domain/ports.ts';
import { dueDay } from '../domain/practice/memory/memory.ts';
import { standingWith } from '../domain/practice/standing.ts';
import { Problem, WrongUsage } from '../domain/problem.ts';
import type { World } from '../world.ts';
import { type CoachOptions, coach } from './session/coach.ts';
import { askable, counted, readUserState, type UserState, unmarked } from './session/user-state.ts';
import { plural } from './wording/counts.ts';
import { examples } from './wording/examples.ts';
import { atLeast } from './wording/options.ts';
import { canPick, type PickList, picked } from './wording/picked.ts';

interface DrillOptions extends Omit<CoachOptions, 'lenses'> {
  lenses?: boolean;
  count?: number;
  in?: string;
  missed?: boolean;
  days?: number;
}

export function declare(command: Command, world: World): void {
  command
    .argument(
      '[what...]',
      'kinds such as card, topics such as databases, or item ids; "estimate" and "artifact" are exercises of that sort, "daily" is the fifteen-minute thinking routine; without any, pick from a list in the terminal',
    )
    .option('--count <n>', 'at most this many items', atLeast(1, 1000))
    .option('--minutes <n>', 'start nothing new after this many minutes', atLeast(1, 1440))
    .option('--seconds <n>', 'seconds for each answer', atLeast(5, 7200))
    .option('--untimed', 'without a clock')
    .option('--aloud', 'answer aloud; only the clock is shown')
    .option('--lenses', 'ask two or three follow-up questions at random after each answer')
    .option('--missed', 'what you missed in the last session; with kinds or topics, only what you missed of them')
    .option(
      '--days <n>',
      'with --missed: in the last n days, today included, instead of the last session',
      atLeast(1, 1000),
    )
    .option('--in <drill>', `use another drill of the kind (${Object.keys(DRILLS).join(', ')})`)
    .addHelpText(
      'after',
      examples(
        'drill question --count 2',
        'drill estimate --count 1',
        'drill --missed',
        'drill question-uuid-index --aloud',
        'drill daily',
      ),
    )
    .action(async (what: string[], options: DrillOptions) => {
      if (options.days !== undefined && !options.missed)
        throw new WrongUsage('--days goes with --missed.', 'For example: rehearse drill --missed --days 7');
      if (what.length === 1 && what[0] === DAILY) return (await import('./daily.ts')).practiceDaily(options, world);
      const state = await readUserState(world);
      const bare = what.length === 0 && Object.keys(options).length === 0;
      const wanted = bare && (await canPick(world)) ? await picked(pickWhat(state), world) : what;
      const steps = await stepsFor(wanted, options, state, world);
      if (options.missed && steps.length === 0) return world.say(nothingMissed(wanted, options, state));
      if (wanted.length > 0 && steps.length === 0) {
        throw new Problem('All of that is marked as known or suspended.', 'rehearse mark lists what is marked.');
      }
      await coach(steps, world, state, { ...options, lenses: options.lenses ? await lensDeck(world) : [] });
    });
}

/** Exercises that are asked for by their sort, as kinds are. */
const isSort = (word: string) => word === 'estimate' || word === 'artifact';

/** Not a kind, but what is drilled every day. */
const DAILY = 'daily';
const DECK = 'exercise-probe-any-answer';

async function lensDeck(world: World): Promise<Lens[]> {
  const deck = (await world.library()).item(DECK);
  if (deck?.kind !== 'exercise' || !deck.lenses)
    throw new Problem(`The library has no lenses: ${DECK} is missing or has none.`);
  return deck.lenses;
}

/** Kinds that can be drilled, in the order of the list of kinds. */
function drilledKinds({ kinds }: UserState): KindName[] {
  return (Object.keys(kinds) as KindName[]).filter((name) => kinds[name].length > 0);
}

const DEFAULT_COUNT = 8;

/** What to practice, for someone who did not say: what needs practice most, a kind, or one item. */
function pickWhat(state: UserState): PickList<readonly string[]> {
  const drilled = state.entries.filter(({ drill }) => drill);
  const kinds = drilledKinds(state).filter((kind) => drilled.some((entry) => entry.kind === kind));
  return {
    question: 'What do you want to practice?',
    choices: [
      { value: [], label: 'what needs practice most, of any kind' },
      ...kinds.map((kind) => ({ value: [kind], label: `the ${plural(kind, 2)} that need practice most` })),
      ...topicsOf(drilled).map((topic) => ({ value: [topic], label: `${topicName(topic)}: what needs practice most` })),
      ...drilled.map(({ id, title }) => ({ value: [id], label: `${title}  ${id}` })),
    ],
  };
}

function nothingMissed(what: readonly string[], { days }: DrillOptions, { standing }: UserState): string {
  if (standing.attempts === 0) return 'Nothing practiced yet. Start with: rehearse';
  const since = days === undefined ? 'in the last session' : days === 1 ? 'today' : `in the last ${days} days`;
  return `You missed nothing${what.length > 0 ? ' of that' : ''} ${since}.`;
}

async function stepsFor(
  what: readonly string[],
  options: DrillOptions,
  state: UserState,
  world: World,
): Promise<Step[]> {
  const library = await world.library();
  const named =
    what.length > 0
      ? what.flatMap((word) => itemsNamed(word, state, (id) => library.item(id)?.id))
      : byNeed(counted(state), state);
  if (options.missed) {
    const { missedSteps } = await import('./session/missed.ts');
    const missed = await missedSteps(named, options.days, state, world);
    return missed.slice(0, options.count).map((step) => chosenDrill(step, named, options, state));
  }
  const topics = new Set(topicsOf(state.entries));
  const single = what.length > 0 && what.every((word) => !Object.hasOwn(state.kinds, word) && !topics.has(word));
  const chosen = named.slice(0, options.count ?? (single ? named.length : DEFAULT_COUNT));
  return chosen.flatMap(({ id, drill }) => (drill ? [chosenDrill({ id, drill }, chosen, options, state)] : []));
}

/** The step, in the drill that the user asked for. */
function chosenDrill(step: Step, entries: readonly Entry[], { in: wanted }: DrillOptions, { kinds }: UserState): Step {
  const entry = entries.find(({ id }) => id === step.id);
  return entry && wanted !== undefined ? { ...step, drill: drillOf(entry.kind, wanted, kinds[entry.kind]) } : step;
}

function itemsNamed(word: string, state: UserState, canonical: (id: string) => string | undefined): Entry[] {
  if (Object.hasOwn(state.kinds, word)) {
    const entries = unmarked(state).filter((entry) => entry.kind === word);
    if (state.kinds[word as KindName].length === 0) {
      throw new WrongUsage(
        `Items of the kind "${word}" are read, not drilled.`,
        `Open one with: rehearse show ${entries[0]?.id ?? 'ID'}`,
      );
    }
    return byNeed(entries, state);
  }
  if (topicsOf(state.entries).includes(word)) {
    return byNeed(
      askable(state).filter((one) => isAbout(one, word)),
      state,
    );
  }
  if (isSort(word)) {
    const sorted = unmarked(state).filter(({ kind, type }) => kind === 'exercise' && type === word);
    if (sorted.length > 0) return byNeed(sorted, state);
  }
  const id = canonical(word);
  const entry = state.entries.find((one) => one.id === id);
  if (!entry) {
    const named = [...drilledKinds(state), ...topicsOf(state.entries), ...state.entries.map((one) => one.id)];
    throw notFound('kind, topic or item', word, named, LISTED);
  }
  if (!entry.drill)
    throw new Problem(`"${entry.title}" is read, not drilled.`, `Open it with: rehearse show ${entry.id}`);
  return [entry];
}

/** The drill that was asked for by name, if the kind offers it. */
function drillOf(kind: KindName, wanted: string, offered: readonly DrillName[]): DrillName {
  const drill = offered.find((one) => one === wanted);
  if (!drill) throw new WrongUsage(`The kind "${kind}" has no drill "${wanted}".`, `It has: ${offered.join(', ')}.`);
  return drill;
}

/** First what is due, then what is new, by weight, then the rest, by due day. */
function byNeed(entries: readonly Entry[], { standing, day }: UserState): Entry[] {
  const key = (entry: Entry): [number, number] => {
    const own = standingWith(standing, entry);
    if (!own) return [1, -entry.weight];
    const due = dueDay(own.memory);
    return due <= day ? [0, due] : [2, due];
  };
  return entries
    .filter((entry) => entry.drill)
    .map((entry) => ({ entry, key: key(entry) }))
    .sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1])
    .map(({ entry }) => entry);
}
