import { capital } from '../capital.ts';
import type { AnyItem } from '../content/kind.ts';
import type { Item, ItemOfKind, KindName } from '../content/kinds.ts';
import type { Point } from '../content/parts.ts';
import { topicName } from '../content/topics.ts';
import { tradeOff } from '../drills/design/sample.ts';
import { actOf } from '../drills/incident/acts.ts';
import { nameOf as actName } from '../drills/incident/summary.ts';
import { paragraphs } from '../drills/room/material.ts';
import { clock } from '../duration.ts';
import type { Line, Styled } from '../terminal.ts';
import { fieldTexts } from './field-texts.ts';
import { flashcardLines } from './flashcard-text.ts';
import { sides, sourceLines } from './item-sources.ts';
import { bullets, line, section } from './sections.ts';

type Titles = (id: string) => string | undefined;
type ItemLayouts = { [N in KindName]?: (item: ItemOfKind<N>, title: Titles) => Line[] };

/**
 * All of an item, to read: its kind's fields, in the kind's own order if it has one, then what all items have.
 * @param sources also where it comes from: its weight, its sources with what was changed, and what none of them says
 */
export function itemLines(item: Item, title: Titles, sources = false): Line[] {
  const body = (BODIES[item.kind as Item['kind']] ?? fieldLines) as (item: Item, title: Titles) => Line[];
  const minutes = 'seconds' in item ? `, ${clock(item.seconds)}` : '';
  return [
    { text: item.title, tone: 'title' },
    {
      text: `${item.kind}, ${item.topics.map(topicName).join(', ')}, ${item.level}${sources ? `, weight ${item.weight}` : ''}${minutes}`,
      tone: 'quiet',
    },
    ...body(item, title),
    ...section('Worth knowing', bullets(item.background)),
    ...sides(item, sources),
    ...(item.asOf ? section('Facts as of', [item.asOf]) : []),
    ...section(
      'See',
      item.see.filter(title).map((id) => line(`${title(id)}  (${id})`)),
    ),
    ...(sources ? sourceLines(item) : []),
  ];
}

const BODIES: ItemLayouts = {
  question: (item, title) => [
    ...section('Asked', [item.prompt]),
    ...section('Or', (item.variants ?? []).map(line)),
    ...section('What it tests', [item.tests]),
    ...section('What a strong answer has', levelled(item.points)),
    ...item.wrong.flatMap(({ says, fails }) => section('Sounds weak', [voice(says), ...(fails ? [fails] : [])])),
    ...section('Sounds strong', [voice(item.strong)]),
    ...item.probes.flatMap(({ ask, points, when }, i) => {
      const way = typeof when === 'object' && 'way' in when ? item.ways?.[when.way]?.name : undefined;
      return section(`Probe ${i + 1}`, [ask.replaceAll('{way}', way ?? ''), ...levelled(points)]);
    }),
    ...(item.framework
      ? section('Steps of the answer', [line(`${title(item.framework) ?? item.framework}  (${item.framework})`)])
      : []),
  ],
  scenario: (item) => [
    ...[item, ...item.variants].flatMap(({ setting, prompt, trap, heard, better }, i) => [
      ...section(i === 0 ? 'The moment' : 'Another moment', [{ text: setting, tone: 'quiet' }, prompt]),
      ...section('The trap', [voice(trap)]),
      ...section('They hear', [heard]),
      ...section('Better', [voice(better)]),
    ]),
    ...section('What the better reply does', bullets(item.points)),
    ...section('The way back', [item.recovery]),
    ...section('Rehearse it', [item.rehearse]),
  ],
  card: (item) => [
    ...section('Asked', [item.prompt]),
    ...section(
      item.type === 'framework' ? 'The steps' : 'What is on it',
      item.type === 'framework' ? numbered(beyond(item)) : bullets(beyond(item)),
    ),
    ...Object.entries(item.sections).flatMap(([label, text]) => (text ? section(capital(label), [text]) : [])),
  ],
  flashcard: flashcardLines,
  pattern: (item, title) => [
    ...section('Asked', [item.prompt]),
    ...section('What points to it', bullets(item.triggers)),
    ...section('The idea', [item.idea]),
    ...section('What is on the card', bullets(item.points)),
    ...section('What the template solves', [item.template.solves]),
    ...section('TypeScript', [code(item.template.typescript.code)]),
    ...section('Python', [code(item.template.python.code)]),
    ...section('Complexity', [
      { text: item.complexity.time, hang: 'Time:   ' },
      { text: item.complexity.space, hang: 'Space:  ' },
      { text: item.complexity.where, hang: 'Where:  ' },
    ]),
    ...section(
      'Variations',
      item.variations.map(({ name, change }) => line(`${name}: ${change}`)),
    ),
    ...section('Pitfalls', bullets(item.pitfalls)),
    ...item.recognise.flatMap(({ prompt, structure, because, nearest, not }, i) =>
      section(`Recognize it, ${i + 1}`, [
        prompt,
        { text: `${capital(structure)}. ${because}`, hang: '  - ' },
        { text: `Not ${title(nearest) ?? nearest}: ${not}`, hang: '  - ' },
      ]),
    ),
  ],
  signal: (item) => [
    ...section('What you meet', [{ text: item.setting, tone: 'quiet' }, item.phrase]),
    ...section('What it tells you', [item.reading]),
    ...section('What it might seem to mean', options(item.meanings)),
    ...section('What to ask in response', options(item.asks)),
  ],
  story: (item) => [
    ...section('Asked', [item.prompt]),
    ...section('What it tests', [item.tests]),
    ...section(
      'What you write down',
      item.fields.map(({ label, ask }) => line(`${label}: ${ask}`)),
    ),
    ...section(
      'What is checked',
      item.checks.map(({ label, ask }) => line(`${label}: ${ask}`)),
    ),
    ...section('What a listener should have heard', bullets(item.points)),
    ...section('Sounds weak', [voice(item.weak)]),
    ...section('Sounds strong', [voice(item.strong)]),
    ...section('Red flags', bullets(item.redFlags)),
    ...item.probes.flatMap(({ ask, points }, i) => section(`Probe ${i + 1}`, [ask, ...bullets(points)])),
  ],
  design: (item) => [
    ...section('Asked', [item.prompt]),
    ...section('What it tests', [item.tests]),
    ...section('What the interviewer says only when asked', item.answers.map(saysLine)),
    ...item.stages.flatMap(({ name, ask, seconds, points, twists }) => [
      ...section(`${capital(name)}, ${clock(seconds)}`, [ask, ...levelled(points)]),
      ...twists.flatMap((twist) => section('A twist', [twist.says, ...levelled(twist.points)])),
    ]),
    ...(item.figure ? section('The drawing', [item.figure.caption, { ...code(item.figure.rows), narrow: '' }]) : []),
    ...section(
      'The boxes',
      item.components.map(({ name, runs, costs, volume }) => line(`${name}: ${runs} ${costs} ${volume}`)),
    ),
    ...section('The trade-offs', item.accepts.map(tradeOffLine)),
    ...section('Sounds strong', [voice(item.strong)]),
  ],
  exercise: (item) => [
    ...section('What you have at the end', [item.goal]),
    ...section(
      'Steps',
      item.steps.flatMap(({ do: text, seconds, material, number }, i): Line[] => [
        { text: `${text}  (${clock(seconds)})`, hang: `  ${i + 1}. ` },
        ...(material ? [code(material)] : []),
        ...(number ? [{ text: `${number.value}. ${number.work}`, indent: 5, tone: 'quiet' as const }] : []),
      ]),
    ),
    ...section('Done when', [item.done]),
    ...section('A good result', bullets(item.points)),
    ...(item.strong
      ? section(
          'A good one, for example',
          paragraphs(item.strong).flatMap((one) => [...one, '']),
        )
      : []),
    ...(item.lenses
      ? section(
          'The lenses',
          item.lenses.map(({ name, ask }) => line(`${name}: ${ask}`)),
        )
      : []),
    ...(item.inventory
      ? section(
          'The subjects',
          item.inventory.subjects.map(({ name }) => line(name)),
        )
      : []),
  ],
  technology: (item) => [
    ...section('What it tests', [item.tests]),
    ...item.ladder.flatMap(({ ask, points }, i) => section(`Question ${i + 1}`, [ask, ...bullets(points)])),
    ...item.wrong.flatMap(({ says, fails }) => section('Gives it away', [voice(says), fails])),
    ...section('Sounds strong', [voice(item.strong)]),
    ...section('Where it ends, for example', [voice(item.boundary)]),
  ],
  incident: (item) => [
    ...section('The scene', [item.setting]),
    ...item.variants.flatMap((variant) => [
      ...section(
        variant.name,
        Object.values(variant.states).map(({ sees }) => ({ text: sees, hang: '  - ' })),
      ),
      ...section('The cause', [variant.cause]),
      ...section(
        'The strong path',
        variant.strong.map((written) => ({ text: actName(variant, actOf(variant, written).act), hang: '  - ' })),
      ),
      ...section('What it teaches', bullets(variant.lessons)),
    ]),
  ],
  bug: (item) => [
    ...section('The scene', [item.prompt, '', code(item.material)]),
    ...section('What changed', item.changed.map(line)),
    ...section(
      'What can be tested',
      item.tests.map(
        ({ do: text, minutes, shows }): Line => ({ text: `${text} (${minutes} min). ${shows}`, hang: '  - ' }),
      ),
    ),
    ...section('The cause', [item.cause]),
    ...section('Right now', [item.fix]),
    ...section('Afterwards', [item.prevents]),
    ...section('A good diagnosis', bullets(item.points)),
  ],
  protocol: (item) => [
    ...section('', [item.prompt]),
    ...section(
      'What to do when',
      item.entries.map(
        (entry): Line => ({
          text: `${entry.do}${entry.minutes ? ` (${entry.minutes} min)` : ''}${entry.item ? `  (${entry.item})` : ''}`,
          hang: `  ${`${entry.offset}  `.padEnd(16)}`,
        }),
      ),
    ),
    ...section('Throughout', bullets(item.rules)),
  ],
  checklist: (item) => [
    ...section(
      `To tick (${item.offset})`,
      item.ticks.flatMap((tick): Line[] => [
        { text: tick.do, hang: '  [ ] ' },
        ...[...tick.detail, ...tick.expected.map(({ text }) => text)].map(
          (text): Line => ({ text, hang: '        - ', tone: 'quiet' }),
        ),
      ]),
    ),
    ...(item.minutes ? section('Time for it', [`${item.minutes} minutes`]) : []),
  ],
  rubric: (item) => [
    ...section('', [item.prompt]),
    ...item.dimensions.flatMap(({ name, ask, low, high, remedy }) =>
      section(name, [
        ask,
        { text: low, hang: '  low:   ' },
        { text: high, hang: '  high:  ' },
        ...(remedy ? [{ text: `${remedy.do}${remedy.item ? `  (${remedy.item})` : ''}`, hang: '  then:  ' }] : []),
      ]),
    ),
    ...section('The rule', [item.rule]),
  ],
  company: (item) => [
    ...section('', [item.prompt]),
    ...section('What is tested', bullets(item.tests)),
    ...section('What to prepare', bullets(item.prepare)),
  ],
  ask: (item) => [
    ...section('Ask', [voice(item.prompt)]),
    ...section('Whom', [item.to]),
    ...section('Why', [item.because]),
    ...section('A good sign', bullets(item.good)),
    ...section('A bad sign', bullets(item.bad)),
    ...(item.follow ? section('Then', [voice(item.follow)]) : []),
  ],
};

/** A kind without its own order: its fields one after another. */
function fieldLines(item: AnyItem): Line[] {
  return fieldTexts(item).flatMap(({ name, says }) =>
    section(capital(name), typeof says === 'string' ? [says] : says.map(line)),
  );
}

function numbered(points: readonly Point[]): Line[] {
  return points.map(({ text }, i) => ({ text, hang: `  ${i + 1}. ` }));
}

function options(of: readonly { text: string; right: boolean; because: string }[]): Line[] {
  return of.map(({ text, right, because }) => ({ text: `${text} ${because}`, hang: right ? '  yes  ' : '  no   ' }));
}

const voice = (text: string): Line => ({ text, tone: 'voice' });

const saysLine = ({ says }: { says: string }) => line(says);
const tradeOffLine = (one: Parameters<typeof tradeOff>[0]) => line(tradeOff(one));

/** Points, each with the level from which on it is expected. */
function levelled(points: readonly { level: string; text: string }[]): Line[] {
  return points.map(({ level, text }) => line(`${text}  (${level})`));
}

/** Points of a card; those above its own level name theirs. */
function beyond({ points, level: own }: ItemOfKind<'card'>): Point[] {
  return points.map(({ text, level }) => ({ text: level && level !== own ? `${text}  (${level})` : text }));
}

function code(text: string): Styled {
  return { text: text.trimEnd(), verbatim: true, indent: 2 };
}
