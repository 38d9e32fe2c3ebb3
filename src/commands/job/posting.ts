import { TOPICS, topicName } from '../../domain/content/topics.ts';
import { stamp } from '../../domain/dates.ts';
import { Problem, Stopped } from '../../domain/problem.ts';
import type { Job } from '../../domain/records/job.ts';
import { dutiesByScope, SCOPES, type Scope, type Spotted, spotted, topicsNamed } from '../../domain/records/posting.ts';
import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { changeJob, jobNamed } from './bank.ts';

type Posting = NonNullable<Job['posting']>;

const LONGEST = 40_000;

/** Keeps a posting with its job and reads it with the user: phrases to ask about, what matters, and the scope. */
export async function readPosting(
  word: string,
  path: string,
  { json }: { json?: boolean },
  world: World,
): Promise<void> {
  const job = await jobNamed(word, world);
  const text = (await world.files()).read(path);
  if (!text.trim()) throw new Problem('The posting is empty.', 'Save it as text and give that file.');
  if (text.includes('\0') || text.length > LONGEST)
    throw new Problem('This is not a posting as text.', 'Copy it into a text file, without the page around it.');
  const found = spotted(text, await signalsOf(world));
  if (json) {
    const phrases = found.map(({ signal: { id }, sentence }) => ({ signal: id, sentence }));
    return world.printJson({ phrases, duties: dutiesByScope(text), topics: topicsNamed(text) });
  }
  const posting: Posting = {
    text,
    at: stamp(world.now()),
    areas: job.posting?.areas ?? [],
    level: job.posting?.level,
    phrases: found.map(({ signal }) => ({
      signal: signal.id,
      kept: job.posting?.phrases.some((one) => one.signal === signal.id && one.kept) ?? false,
    })),
  };
  let now = await changeJob(job, { posting }, [], world);
  const keep = async (change: Partial<Posting>) => {
    now = await changeJob(now, { posting: { ...(now.posting ?? posting), ...change } }, [], world);
  };
  if (world.attended || world.options.plain) await readTogether(now, found, keep, world);
  await sayPosting(now, found, world);
}

async function signalsOf(world: World) {
  const library = await world.library();
  return library.entries().flatMap(({ id, kind }) => {
    const item = kind === 'signal' ? library.item(id) : undefined;
    return item?.kind === 'signal' && item.spots.length > 0 ? [item] : [];
  });
}

/** Each answer is kept at once; Escape leaves the rest as it is. */
async function readTogether(
  { company, posting }: Job,
  found: readonly Spotted[],
  keep: (change: Partial<Posting>) => Promise<void>,
  world: World,
): Promise<void> {
  if (!posting) return;
  try {
    const phrases = [...posting.phrases];
    for (const [i, one] of found.entries()) {
      (await world.terminal()).page({ left: `Posting, ${company}`, right: `phrase ${i + 1} of ${found.length}` });
      const kept = await askPhrase(one, world);
      phrases[i] = { signal: one.signal.id, kept };
      await keep({ phrases });
    }
    await keep({ areas: await askAreas(company, posting, world) });
    await keep({ level: await askScope(company, posting, world) });
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }
}

/** What a phrase may mean, and the question to ask: one that is kept is among those of `interview ask`. */
async function askPhrase({ signal, sentence }: Spotted, world: World): Promise<boolean> {
  const ask = signal.asks.find(({ right }) => right)?.text ?? '';
  const means = signal.meanings.find(({ right }) => right)?.text ?? signal.reading;
  const kept = await (await world.terminal()).choose(
    '',
    [
      { value: true, label: 'keep the question' },
      { value: false, label: 'skip' },
      { value: false, label: 'not what they mean here' },
    ],
    {
      records: true,
      above: [
        [`"${sentence}"`],
        [
          { text: means, hang: 'May mean   ' },
          { text: ask, hang: 'Ask        ' },
        ],
      ],
    },
  );
  const journal = await world.journal();
  const known = [...journal.all('ask').values()].some(({ text }) => text === ask);
  if (kept && ask && !known) journal.put('ask', world.newId(), { text: ask });
  return kept;
}

async function askAreas(company: string, { text, areas }: Posting, world: World): Promise<string[]> {
  const terminal = await world.terminal();
  const named = topicsNamed(text);
  const offered = named.length > 1 ? named : TOPICS;
  terminal.page({ left: `Posting, ${company}` });
  const ticks = await terminal.tick(
    'Which two or three matter most there?',
    offered.map((topic) => ({ text: topicName(topic), ticked: areas.includes(topic) })),
  );
  return offered.filter((_, i) => ticks[i]);
}

const SCOPE_WORDS: Readonly<Record<Scope, string>> = {
  execution: 'carrying out',
  multiplying: 'making the team more',
  organization: 'the whole organization',
};
/** Duties of a column that are shown: enough to tell. */
const SHOWN = 4;

async function askScope(company: string, { text, level }: Posting, world: World): Promise<string> {
  const terminal = await world.terminal();
  const duties = dutiesByScope(text);
  terminal.page({ left: `Posting, ${company}` });
  const columns = SCOPES.map((scope): Line[] => [
    { text: `${SCOPE_WORDS[scope]}: ${duties[scope].length}`, tone: 'title' },
    ...duties[scope].slice(0, SHOWN).map((one): Line => ({ text: one, hang: '  - ' })),
  ]);
  return terminal.choose(
    'What do they want most, by the verbs?',
    SCOPES.map((scope) => ({ value: scope as string, label: SCOPE_WORDS[scope] })),
    { above: columns, initial: level, records: true },
  );
}

async function sayPosting({ id, company, posting }: Job, found: readonly Spotted[], world: World): Promise<void> {
  if (!posting) return;
  const kept = posting.phrases.filter((one) => one.kept).length;
  await world.say(
    '',
    `Kept with ${company}: ${found.length === 0 ? 'no phrase that is known here' : `${found.length} of its phrases may mean more, ${kept} to ask about`}.`,
    ...(posting.areas.length > 0 ? [`What matters: ${posting.areas.map(topicName).join(', ')}.`] : []),
    ...(kept > 0 ? ['Your questions: rehearse interview ask'] : []),
    {
      text: `What is required is often meant roughly, and what is preferred is a wish. rehearse job show ${id}`,
      tone: 'quiet',
    },
  );
}
