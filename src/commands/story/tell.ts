import type { Audience } from '../../domain/drills/room/audiences.ts';
import type { Telling } from '../../domain/drills/room/drill.ts';
import { pointsFor } from '../../domain/drills/tell/otherwise.ts';
import { WrongUsage } from '../../domain/problem.ts';
import type { StoryTemplate } from '../../domain/stories/check.ts';
import type { TellingLength } from '../../domain/stories/lengths.ts';
import type { Story } from '../../domain/stories/story.ts';
import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { coach } from '../session/coach.ts';
import { readUserState } from '../session/user-state.ts';
import { storyNamed, templateNeeded } from './bank.ts';

export interface TellOptions {
  aloud?: boolean;
  untimed?: boolean;
  /** Seconds, as a word of the command line. */
  length?: string;
  for?: Audience;
}

/** Tells a story as its template has it, in so many seconds, or for a listener. */
export async function tellStory(id: string, options: TellOptions, world: World): Promise<void> {
  const { length, for: audience, ...rest } = options;
  if (length !== undefined && audience !== undefined)
    throw new WrongUsage('Give --length or --for, not both.', 'For a listener, the clock is 75 seconds.');
  const story = await storyNamed(id, world);
  const template = await templateNeeded(story, world);
  const seconds = length === undefined ? undefined : (Number(length) as TellingLength);
  const telling = seconds || audience ? await tellingOf(seconds, audience, world) : undefined;
  const state = await readUserState(world);
  await coach([{ id: story.template, drill: 'tell', story: story.id }], world, state, { ...rest, telling });
  if (seconds) await sayLost(story, template, seconds, world);
}

async function tellingOf(
  length: TellingLength | undefined,
  audience: Audience | undefined,
  world: World,
): Promise<Telling> {
  const claims = [...(await world.journal()).all('claim').values()].filter(({ sort }) => sort === 'technology');
  return { length, audience, terms: claims.map(({ text }) => text) };
}

/** Fewer tellings say nothing about what is always lost (ours). */
const ENOUGH = 2;

/** The points that should remain and were never said in any telling of this length. */
async function sayLost(story: Story, template: StoryTemplate, length: TellingLength, world: World): Promise<void> {
  const { ordered, remain } = pointsFor(template, length);
  const told = (await world.progress())
    .all()
    .filter(
      (one) => one.story === story.id && one.length === length && one.revision === template.revision && one.ticks,
    );
  if (told.length < ENOUGH) return;
  const lost = ordered.slice(0, remain).filter((_, i) => told.every(({ ticks }) => ticks?.[i] === false));
  if (lost.length === 0) return;
  await world.say(
    '',
    `In ${told.length} tellings of ${length} seconds you never said:`,
    ...lost.map(({ text }): Line => ({ text, hang: '  - ' })),
  );
}
