import { byCodeUnits } from '../code-units.ts';
import type { ItemOfKind } from '../content/kinds.ts';
import { topicName } from '../content/topics.ts';
import { checkStory } from '../stories/check.ts';
import type { Story } from '../stories/story.ts';
import { escapeInline, keepBlock } from './commonmark.ts';

/**
 * The story bank as one CommonMark document: an index by competency, and everything that the user wrote, in their own
 * Markdown, a section a story.
 * The same stories give the same bytes, whatever the order in which they come.
 */
export function storyBank(
  stories: readonly Story[],
  template: (id: string) => ItemOfKind<'story'> | undefined,
): string {
  const sorted = [...stories].sort((a, b) => byCodeUnits(a.title, b.title) || byCodeUnits(a.id, b.id));
  const parts = [
    '# Story bank',
    ...index(sorted),
    ...sorted.flatMap((story) => storySection(story, template(story.template))),
  ];
  return `${parts.join('\n\n')}\n`;
}

function index(stories: readonly Story[]): string[] {
  if (stories.length === 0) return ['No stories yet.'];
  const competencies = new Map<string, string[]>();
  for (const { title, id, competencies: own } of stories) {
    for (const name of new Set(own.length ? own.map(competencyName) : ['Other'])) {
      const line = `${escapeInline(title)} (${escapeInline(id)})`;
      competencies.set(name, [...(competencies.get(name) ?? []), line]);
    }
  }
  const lines = [...competencies]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([name, of]) => `- ${escapeInline(name)}: ${of.join('; ')}`);
  return ['## By competency', lines.join('\n')];
}

function storySection(story: Story, template: ItemOfKind<'story'> | undefined): string[] {
  const labels = new Map(template?.fields.map(({ id, label }) => [id, label]));
  const order = [
    ...labels.keys(),
    ...Object.keys(story.fields)
      .filter((id) => !labels.has(id))
      .sort(byCodeUnits),
  ];
  const fields = order.flatMap((id) => {
    const text = keepBlock(story.fields[id] ?? '');
    return text ? [`### ${escapeInline(labels.get(id) ?? id)}`, text] : [];
  });
  const answers = Object.entries(story.answers)
    .sort(([a], [b]) => byCodeUnits(a, b))
    .flatMap(([id, text]) => {
      const label = template?.checks.find((check) => check.id === id)?.label ?? id;
      return text.trim() ? [`### ${escapeInline(label)}`, keepBlock(text)] : [];
    });
  // Only what is certain: what a program did not see may be there.
  const gaps = template ? checkStory(story, template).empty.map(({ label }) => label.toLowerCase()) : [];
  const lacks = gaps.length ? ['### Still empty', gaps.map((gap) => `- ${escapeInline(gap)}`).join('\n')] : [];
  const kind = template
    ? `Template: ${escapeInline(template.title)}. Id: ${escapeInline(story.id)}.`
    : `Id: ${escapeInline(story.id)}.`;
  return [`## ${escapeInline(story.title)}`, kind, ...fields, ...answers, ...lacks];
}

/** A competency as people write it. It can be the user's own word, even one that every object inherits. */
export function competencyName(competency: string): string {
  return competency in {} ? competency : topicName(competency);
}
