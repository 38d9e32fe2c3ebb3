import { canonical } from '../../domain/journal/change.ts';
import { partOf } from '../../domain/journal/fields.ts';
import type { Told } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import type { Story } from '../../domain/stories/story.ts';
import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { todayNumber } from '../session/user-state.ts';
import { momentName, textOf } from '../versions/resolve.ts';
import { storyNamed, templateOf } from './bank.ts';

/** How the parts of a story are called on the screen. */
export async function partNames(story: Story, world: World): Promise<(part: string) => string> {
  const template = await templateOf(story, world);
  const labels = new Map<string, string>([
    ...(template?.fields ?? []).map((one) => [`fields.${one.id}`, one.label] as const),
    ...(template?.checks ?? []).map((one) => [`answers.${one.id}`, one.label] as const),
  ]);
  return (part) => {
    const bare = part.replace(/^(fields|answers)\./, '');
    return labels.get(part) ?? bare.charAt(0).toUpperCase() + bare.slice(1);
  };
}

/** Every version of a story, the oldest first, with the texts that changed; one that was removed has its history too. */
export async function history(id: string, json: boolean, world: World): Promise<void> {
  const versions = await versionsOf(id, world);
  if (json) return world.printJson(versions);
  const last = versions.findLast(({ value }) => value !== null)?.value;
  if (!last) return;
  const named = await partNames(last, world);
  const today = await todayNumber(world);
  await world.read([
    { text: last.title, tone: 'title' },
    ...versions.flatMap((version): Line[] => ['', ...versionLines(version, named, today)]),
  ]);
}

function versionLines(
  { at, value, changed, parallel }: Told<Story>,
  named: (part: string) => string,
  today: number,
): Line[] {
  const meanwhile = parallel ? ', without knowing of another version' : '';
  if (value === null) return [{ text: `${momentName(at, today)}: removed${meanwhile}`, tone: 'quiet' }];
  const parts = changed.filter((part) => canonical(partOf('story', value, part)) !== '[]');
  return [
    { text: `${momentName(at, today)}${meanwhile}`, tone: 'quiet' },
    ...parts.flatMap((part): Line[] => [
      { text: named(part), indent: 2 },
      ...textOf(partOf('story', value, part))
        .split('\n')
        .map((text): Line => ({ text, indent: 4 })),
    ]),
  ];
}

async function versionsOf(id: string, world: World): Promise<Told<Story>[]> {
  const journal = await world.journal();
  const exact = journal.history('story', id);
  if (exact.length > 0) return exact;
  const versions = journal.history('story', (await storyNamed(id, world)).id);
  if (versions.length === 0) throw new Problem(`"${id}" has no history.`);
  return versions;
}
