import type { Room } from './drill.ts';

/** Ticks once given are not asked for again when a task is taken up again. */
export async function ticked(
  { sheet }: Pick<Room, 'sheet'>,
  part: string,
  ask: () => Promise<boolean[]>,
): Promise<boolean[]> {
  const earlier = sheet.part(part);
  if (earlier) return [...earlier.text].map((one) => one === '+');
  const ticks = await ask();
  const reads = `${ticks.filter(Boolean).length} of ${ticks.length}`;
  sheet.keep(part, { text: ticks.map((on) => (on ? '+' : '-')).join(''), seconds: 0, done: true, chosen: true, reads });
  return ticks;
}
