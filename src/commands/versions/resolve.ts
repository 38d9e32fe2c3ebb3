import { dayName, dayOf, timeHere } from '../../domain/dates.ts';
import type { Interview } from '../../domain/interviews/interview.ts';
import { canonical } from '../../domain/journal/change.ts';
import { type Conflict, partOf, withPart } from '../../domain/journal/fields.ts';
import { Problem, WrongUsage } from '../../domain/problem.ts';
import type { Story } from '../../domain/stories/story.ts';
import type { Choice, Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { todayNumber } from '../session/user-state.ts';
import { type Merged, type Open, titleOf } from './open.ts';

export interface ResolveOptions {
  keep?: boolean;
  other?: boolean;
  json?: boolean;
}

type Decision = 'stands' | 'other' | 'both';

/**
 * Decides, part by part, which of two versions it is to be: asked, or for all of them by an option. Nothing is written
 * before all is decided.
 */
export async function resolve(
  kind: Merged,
  id: string,
  { keep, other, json }: ResolveOptions,
  named: (part: string) => string,
  world: World,
): Promise<void> {
  if (keep && other) throw new WrongUsage('Either --keep or --other, not both.');
  const journal = await world.journal();
  const thing = journal.all(kind).get(id);
  const conflicts = journal.conflicts(kind).get(id) ?? [];
  if (json) return world.printJson({ id, conflicts: conflicts.map((one) => asJson(kind, one, thing)) });
  if (!thing || conflicts.length === 0) {
    throw new Problem(
      `There is one version of "${titleOf(kind, thing)}": nothing is to be decided.`,
      kind === 'story' ? `What it was before: rehearse story history ${id}` : undefined,
    );
  }
  let value: unknown = thing;
  for (const conflict of conflicts) {
    const decision = keep ? 'stands' : other ? 'other' : await decided(kind, conflict, value, named, world);
    if (conflict.part === '') value = decision === 'other' ? null : value;
    else if (value !== null && decision !== 'stands')
      value = withPart(kind, value, conflict.part, chosen(kind, conflict, value, decision));
  }
  journal.resolve(kind, id, value as Story & Interview);
  world.print(value === null ? `Removed: ${titleOf(kind, thing)}.\n` : `Decided: ${titleOf(kind, value as Story)}.\n`);
}

function chosen(kind: Merged, { part, other }: Conflict, value: unknown, decision: Decision): unknown {
  const stands = partOf(kind, value, part);
  return decision === 'both' ? `${stands}\n\n${other}` : other;
}

async function decided(
  kind: Merged,
  { part, other, at }: Conflict,
  value: unknown,
  named: (part: string) => string,
  world: World,
): Promise<Decision> {
  const terminal = await world.terminal();
  const on = momentName(at, await todayNumber(world));
  if (part === '') {
    const question = `It was removed on ${on}, without knowing what was changed elsewhere.`;
    const choices: Choice<Decision>[] = [
      { value: 'stands', label: 'keep it', key: 'k' },
      { value: 'other', label: 'remove it', key: 'r' },
    ];
    return terminal.choose(question, choices);
  }
  const stands = partOf(kind, value, part);
  const mayJoin = typeof stands === 'string' && typeof other === 'string' && part.includes('.');
  const choices: Choice<Decision>[] = [
    { value: 'stands', label: 'what stands', key: 's' },
    { value: 'other', label: 'the other', key: 'o' },
    ...(mayJoin ? [{ value: 'both' as const, label: 'both, one after the other', key: 'b' }] : []),
  ];
  return terminal.choose(`${named(part)}: which is it to be?`, choices, {
    above: [versionLines('What stands:', stands), versionLines(`The other, of ${on}:`, other)],
  });
}

function versionLines(title: string, version: unknown): Line[] {
  return [
    { text: title, tone: 'title' },
    ...textOf(version)
      .split('\n')
      .map((text): Line => ({ text, indent: 2 })),
  ];
}

/** A version of a part as one reads it. */
export function textOf(version: unknown): string {
  if (version === undefined || version === '') return '(empty)';
  return typeof version === 'string'
    ? version
    : [version]
        .flat()
        .map((one) => (typeof one === 'string' ? one : canonical(one)))
        .join(', ');
}

/** "Sat 28 Nov, 10:00". */
export function momentName(at: string, today: number): string {
  const here = timeHere(at);
  return `${dayName(dayOf(here), today)}, ${here.slice(11, 16)}`;
}

function asJson(kind: Merged, { part, other, at }: Conflict, value: unknown) {
  return part === '' ? { removed: at } : { part, stands: partOf(kind, value, part) ?? null, other: other ?? null, at };
}

/** What is open of a thing, as lines under it; nothing if nothing is open. */
export function openLines(open: readonly Open[], kind: Merged, id: string, named: (part: string) => string): Line[] {
  const { conflicts } = open.find((one) => one.kind === kind && one.id === id) ?? {};
  if (!conflicts) return [];
  const parts = conflicts.filter(({ part }) => part !== '').map(({ part }) => `"${named(part)}"`);
  const says = parts.length > 0 ? `Two versions of ${parts.join(', ')}.` : 'Removed on one side, changed on the other.';
  return [{ text: `${says} Decide: rehearse ${kind} resolve ${id}`, tone: 'warn' }];
}
