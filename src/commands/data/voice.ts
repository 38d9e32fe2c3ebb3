import { dayName, dayOf, stamp } from '../../domain/dates.ts';
import { notFound } from '../../domain/not-found.ts';
import { Problem, WrongUsage } from '../../domain/problem.ts';
import type { World } from '../../world.ts';
import { count } from '../wording/counts.ts';

const KILOBYTE = 1000;
/** Seconds for playing. */
const PLAYING = 2 * 60 * 60;

export async function listVoice({ json }: { json?: boolean }, world: World): Promise<void> {
  const kept = (await world.recordings()).list();
  const rows = kept.map(({ id, made, bytes }) => ({
    id,
    at: stamp(new Date(made)),
    kilobytes: Math.round(bytes / KILOBYTE),
  }));
  if (json) return world.printJson(rows);
  if (rows.length === 0) return world.say('No recordings. docs/voice.md says how to make some.');
  const now = dayOf(stamp(world.now()));
  await world.say(
    ...rows.map(({ id, at, kilobytes }) => `${id}  ${dayName(dayOf(at), now)}, ${at.slice(11, 16)}, ${kilobytes} kB`),
  );
}

export async function playVoice(id: string, world: World): Promise<void> {
  const { player } = (await world.settings()).read();
  if (player === '')
    throw new Problem('No command plays recordings.', 'Name one: rehearse settings player "aplay -q {}"');
  const file = await pathOf(id, world);
  const terminal = await world.terminal();
  await terminal.wait('Playing ...', (signal) =>
    world.askCommand({ command: player, input: '', file, seconds: PLAYING, signal }),
  );
}

export async function removeVoice(id: string | undefined, { all }: { all?: boolean }, world: World): Promise<void> {
  if ((id === undefined) === !all) throw new WrongUsage('Say which recording, or --all.');
  const recordings = await world.recordings();
  if (id !== undefined) await pathOf(id, world);
  const ids = id === undefined ? recordings.list().map((one) => one.id) : [id];
  for (const one of ids) recordings.remove(one);
  await world.say(`Removed: ${count(ids.length, 'recording')}.`);
}

async function pathOf(id: string, world: World): Promise<string> {
  const recordings = await world.recordings();
  const path = recordings.path(id);
  if (path !== undefined) return path;
  throw notFound(
    'recording',
    id,
    recordings.list().map((one) => one.id),
    'rehearse data voice list',
  );
}
