import { byCodeUnits } from '../code-units.ts';
import type { StoryElement } from '../content/kinds/story.ts';
import type { ItemOfKind } from '../content/kinds.ts';
import { checkStory } from '../stories/check.ts';
import { figuresOf } from '../stories/figures.ts';
import { sentences } from '../stories/sentences.ts';
import type { Story } from '../stories/story.ts';
import { escapeInline, keepInline } from './commonmark.ts';
import { competencyName } from './story-bank.ts';

type Template = ItemOfKind<'story'>;

/** Characters of one part: about three lines, so that a story is half a page. */
const PART = 240;
/** Questions that will probably come next. */
const NEXT = 3;

/**
 * The stories as pages to bring: an index by question and by competency, and half a page a story, in the order in which
 * it is told. The same stories give the same bytes, whatever the order in which they come.
 */
export function storySheet(stories: readonly Story[], template: (id: string) => Template | undefined): string {
  const sorted = [...stories].sort((a, b) => byCodeUnits(a.title, b.title) || byCodeUnits(a.id, b.id));
  const questions = (story: Story) => [questionOf(story, template(story.template)) ?? 'Other'];
  const competencies = ({ competencies: own }: Story) => (own.length ? own.map(competencyName) : ['Other']);
  const parts =
    sorted.length === 0
      ? ['No stories yet.']
      : [
          '## By question',
          index(sorted, questions),
          '## By competency',
          index(sorted, competencies),
          ...sorted.flatMap((story) => half(story, template(story.template))),
        ];
  return `${['# Stories', ...parts].join('\n\n')}\n`;
}

function index(stories: readonly Story[], under: (story: Story) => string[]): string {
  const entries = new Map<string, string[]>();
  for (const story of stories) {
    for (const name of new Set(under(story))) {
      entries.set(name, [...(entries.get(name) ?? []), escapeInline(story.title)]);
    }
  }
  const lines = [...entries].sort(([a], [b]) => byCodeUnits(a, b));
  return lines.map(([name, of]) => `- ${escapeInline(name)}\n  - ${of.join('\n  - ')}`).join('\n');
}

/** The user's own words for the question if the template asks for them, else an interviewer's. */
function questionOf(story: Story, template: Template | undefined): string | undefined {
  return sentences(story.fields.question ?? '')[0] ?? template?.prompt;
}

function half(story: Story, template: Template | undefined): string[] {
  const heading = `## ${escapeInline(story.title)}`;
  const question = questionOf(story, template);
  const texts = Object.values(story.fields);
  const all = template ? template.fields.map(({ id }) => story.fields[id] ?? '') : texts;
  const told = all.filter((_, i) => template?.fields[i]?.id !== 'question');
  const part = (looks: StoryElement) => (template ? toldFor(story, template, looks) : '');
  const rows: [string, string][] = [
    ['Asked as', question ?? ''],
    ['Begin', story.opening?.trim() || (sentences(told.join('\n'))[0] ?? '')],
    ['Figures', figuresOf(told).join('; ')],
    ['Ruled out', part('alternative')],
    ['Decision', part('decision')],
    ['Result', part('outcome')],
    ['My part', part('own-part')],
    [
      'They ask next',
      template?.probes
        ?.slice(0, NEXT)
        .map(({ ask }) => ask)
        .join(' ') ?? '',
    ],
    ['Still empty', template ? emptyOf(story, template) : ''],
  ];
  const lines = rows.filter(([, text]) => text.trim()).map(([label, text]) => `- **${label}:** ${keepInline(text)}`);
  return [heading, lines.join('\n')];
}

/** What the field for it says, as many whole sentences as there is room for; else the sentence that shows it. */
function toldFor(story: Story, template: Template, looks: StoryElement): string {
  const check = template.checks.find((one) => one.looks === looks);
  if (!check) return '';
  const own = sentences(story.fields[check.in ?? ''] ?? '');
  const found = checkStory(story, template).checks.find(({ id }) => id === check.id);
  const shown = found?.state === 'found' || found?.state === 'answered' ? (found.sentence ?? '') : '';
  if (own.length === 0) return shown;
  // The sentence that shows it comes first if there is no room for all of them.
  const whole = own.join(' ');
  if (whole.length <= PART) return whole;
  const first = own.includes(shown) ? shown : (own[0] ?? '');
  let text = first;
  for (const one of own) if (one !== first && `${text} ${one}`.length <= PART) text = `${text} ${one}`;
  return text;
}

function emptyOf(story: Story, template: Template): string {
  return checkStory(story, template)
    .empty.map(({ label }) => label.toLowerCase())
    .join(', ');
}
