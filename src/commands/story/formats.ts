import { jsonText } from '../../domain/json.ts';
import type { StoryTemplate } from '../../domain/stories/check.ts';
import type { Story } from '../../domain/stories/story.ts';

type Write = (stories: readonly Story[], template: (id: string) => StoryTemplate | undefined) => Promise<string>;

/** How the bank can be written, by the name for `--format`. Adding a format: its file in exports/, and its line here. */
export const STORY_FORMATS = {
  md: async (...bank) => (await import('../../domain/exports/story-sheet.ts')).storySheet(...bank),
  full: async (...bank) => (await import('../../domain/exports/story-bank.ts')).storyBank(...bank),
  json: async (stories) => jsonText(stories),
} satisfies Record<string, Write>;

export type StoryFormat = keyof typeof STORY_FORMATS;
