import { actOf, type Severity } from './incident/acts.ts';
import { type Debrief, debrief, gradeOf } from './incident/debrief.ts';
import { live } from './incident/live.ts';
import { beginning } from './incident/machine.ts';
import { lossesOf } from './incident/price.ts';
import { debriefLines } from './incident/summary.ts';
import type { IncidentVariant } from './incident/variant.ts';
import { type TickedPoint, tickPoints } from './room/compare.ts';
import type { Drill, Room } from './room/drill.ts';
import { judged } from './room/judge.ts';
import { nextInTurn } from './room/perform.ts';

/** Live through an incident minute by minute, in a room that reacts. */
export interface IncidentTask {
  setting: string;
  variants: IncidentVariant[];
  seconds: number;
}

/** An incident as a room that reacts: what you type is done, and the debrief is worked out from it. */
export const incident: Drill<IncidentTask> = {
  name: 'incident',
  async run(task, room) {
    const variant = nextInTurn(task.variants, room.earlier, ({ name }) => room.sheet.part(name) !== undefined);
    if (!variant) throw new Error('an incident without a variant');
    // Worked out before the clock starts, so that no one waits for the debrief.
    const losses = lossesOf(variant);
    losses.least(beginning(variant));
    const play = await live(variant, { setting: task.setting, room });
    const strong = variant.strong.map((written) => actOf(variant, written));
    const acts = strong.map(({ act }) => act);
    const found = debrief(variant, losses, play, acts);
    const after = { ...room, heading: { ...room.heading, left: variant.name, right: 'debrief' } };
    const points = await learn(variant, found, after, play.severity);
    const updates = await tickUpdates(variant, play.updates, after);
    const performance = await judged(
      { ...after, failures: [] },
      {
        points: [...points, ...updates],
        seconds: play.seconds,
        limit: undefined,
        grade: graded(variant, found, points),
      },
      '',
    );
    const text = play.lines.join('\n');
    const sent = play.updates.map(({ text: update }) => update.trim()).filter(Boolean);
    return {
      ...performance,
      note: {
        fields: [
          { name: 'What I did and when', text },
          ...(sent.length > 0 ? [{ name: 'What I told people', text: sent.join('\n\n') }] : []),
        ],
      },
    };
  },
};

/** The debrief to read, the cause, and the lessons to tick. */
async function learn(
  variant: IncidentVariant,
  found: Debrief,
  room: Room,
  severity: { said: Severity; right: boolean } | undefined,
): Promise<TickedPoint[]> {
  const { terminal } = room;
  terminal.page(room.heading);
  const [headline = [], ...rest] = debriefLines(variant, found, variant.strong);
  const level =
    severity && variant.severity
      ? [`You called it ${severity.said}, which was ${severity.right ? 'right' : 'wrong'}. ${variant.severity.because}`]
      : [];
  await terminal.show([headline, ...rest, level, [{ text: variant.cause, hang: 'The cause:  ' }]], 'what it teaches');
  return tickPoints(room, 'What it teaches. Tick what you did.', variant.lessons);
}

/** Each update beside what its readers needed, and a good one. */
async function tickUpdates(
  { updates }: IncidentVariant,
  sent: readonly { text: string; strong: string | undefined; at: string }[],
  room: Room,
): Promise<TickedPoint[]> {
  const ticked: TickedPoint[] = [];
  for (const { text, strong, at } of sent) {
    if (updates.points.length === 0) continue;
    const above = strong ? [[{ text: strong, hang: 'A good one:  ', tone: 'voice' as const }]] : [];
    const question = `Your update of ${at}. Tick what it says.`;
    ticked.push(...(await tickPoints(room, question, updates.points, { own: text, above })));
  }
  return ticked;
}

const STEPS = ['again', 'hard', 'good', 'easy'] as const;

/** What the play suggests; one step less if fewer than half of the lessons were acted on. */
function graded(variant: IncidentVariant, found: Debrief, lessons: readonly TickedPoint[]) {
  const grade = gradeOf(variant, found);
  const few = lessons.filter(({ said }) => said).length * 2 < lessons.length;
  return few ? (STEPS[Math.max(0, STEPS.indexOf(grade) - 1)] ?? grade) : grade;
}
