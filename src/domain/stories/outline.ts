import type { ItemOfKind } from '../content/kinds.ts';
import type { Story } from './story.ts';

/** What the user wrote, a line a field, in the template's order. */
export function storyOutline(story: Story, template: ItemOfKind<'story'>): string[] {
  return template.fields.flatMap(({ id, label }) => {
    const text = story.fields[id]?.trim();
    return text ? [`${label}: ${text}`] : [];
  });
}
