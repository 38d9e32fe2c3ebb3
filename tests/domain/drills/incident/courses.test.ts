import { describe, expect, test } from 'vitest';
import { actOf } from '../../../../src/domain/drills/incident/acts.ts';
import {
  type Act,
  beginning,
  type Configuration,
  isPossible,
  possibleActs,
  UPDATE,
} from '../../../../src/domain/drills/incident/machine.ts';
import { step } from '../../../../src/domain/drills/incident/step.ts';
import { nameOf } from '../../../../src/domain/drills/incident/summary.ts';
import type { IncidentVariant } from '../../../../src/domain/drills/incident/variant.ts';
import { incident } from '../../../../src/domain/drills/incident.ts';
import { ITEMS } from '../../../content/items.ts';
import type { Rule } from '../../../fixtures/scripted-terminal.ts';
import { someOf } from '../../../shares.ts';
import { aRoom } from '../room.ts';

/** How someone plays: what they do next, from their state and after so many acts. */
type Way = (variant: IncidentVariant, here: Configuration, done: number) => Act;

const strongActs = (variant: IncidentVariant) => variant.strong.map((written) => actOf(variant, written).act);
const nth = (acts: readonly Act[], place: number): Act => acts[place % Math.max(1, acts.length)] ?? { name: UPDATE };

const WAYS: Record<string, Way> = {
  strong: (variant, _, done) => nth(strongActs(variant), done),
  careless: (variant, here, done) => {
    const offers = variant.states[here.state]?.offers ?? [];
    return nth(
      offers.filter((name) => isPossible(variant, name, here)).map((name) => ({ name })),
      done * 2 + 1,
    );
  },
  panicking: (variant, here, done) => {
    const moves = possibleActs(variant, here).filter(({ name }) => variant.moves[name]?.is === 'mitigate');
    return done % 5 === 4
      ? nth(
          Object.keys(variant.looks).map((name) => ({ name })),
          done,
        )
      : nth(moves, done * 3);
  },
  silent: (variant, _, done) =>
    nth(
      strongActs(variant).filter(({ name }) => name !== UPDATE),
      done,
    ),
};

/** The lines that someone types who plays this way until it is over. */
function linesOf(variant: IncidentVariant, way: Way): string[] {
  const lines: string[] = [];
  for (let here: Configuration | undefined = beginning(variant); here && lines.length < 60; ) {
    const act = way(variant, here, lines.length);
    lines.push(nameOf(variant, act));
    here = step(variant, here, act).next;
  }
  return lines;
}

const ALL = ITEMS.flatMap((item) =>
  item.kind === 'incident' ? item.variants.map((variant) => ({ variant, setting: item.setting })) : [],
);
const COURSES = someOf(ALL, 8, ({ variant }) => variant.name).flatMap(({ variant, setting }) =>
  Object.keys(WAYS).map((way) => ({ way, name: variant.name, variant, setting })),
);
const number = (text = '') => Number(text.replaceAll(',', ''));

describe('the debrief of every incident, however it is played', () => {
  test.each(COURSES)('adds up: $name, $way', async ({ way, variant, setting }) => {
    const lines = linesOf(variant, WAYS[way] as Way);
    const { room, terminal } = aRoom(
      [
        ['What do you do?', ...lines.map((types) => ({ types }))],
        ['Which one?', { types: '1' }],
        ...(variant.interrupts ?? []).map(({ from, says, answers }): Rule => {
          const given = answers.find(({ harm }) => (way === 'strong' ? !harm : harm)) ?? answers[0];
          return [`${from}: "${says.split('{')[0]}`, { takes: given?.say.split('{')[0] }];
        }),
        ['Write the update', { types: 'Customers cannot buy. We are on it.' }],
      ],
      { width: 40 },
    );
    const { note } = await incident.run({ setting, variants: [variant], seconds: 600 }, room);
    const debrief = terminal.text.slice(terminal.text.indexOf('A strong responder'));
    const [, lost, strong] =
      /([\d,]+) [\w-]+s? lost\. A strong responder on the same machine: ([\d,]+)\./.exec(terminal.text) ?? [];
    const prices = [...debrief.matchAll(/ {2}\+([\d,]+)$/gm)].map(([, price]) => number(price));
    const sum = prices.reduce((all, price) => all + price, 0);
    expect(number(lost)).toBe(number(strong) + sum);
    // What is listed is what was done, in its order.
    const [did] = note?.fields ?? [];
    for (const line of did?.text.split('\n') ?? [])
      expect(debrief).toContain(line.slice('02:00 '.length).replace('Said: ', ''));
    if (way === 'strong') expect(sum).toBe(0);
  });
});
