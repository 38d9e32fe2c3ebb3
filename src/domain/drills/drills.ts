import { answer } from './answer.ts';
import { design } from './design.ts';
import { exercise } from './exercise.ts';
import { incident } from './incident.ts';
import { recall } from './recall.ts';
import { recognise } from './recognise.ts';
import { rehearse } from './rehearse.ts';
import type { Drill } from './room/drill.ts';
import { signal } from './signal.ts';
import { tell } from './tell.ts';
import type { DrillName } from './traits.ts';

/** The conversation of every drill. What only plans or counts takes `traits.ts`, which is loaded in no time. */
export const DRILLS = {
  answer,
  rehearse,
  recall,
  recognise,
  tell,
  signal,
  design,
  incident,
  exercise,
} satisfies Record<DrillName, Pick<Drill, 'name'>>;

export type TaskOf<D extends DrillName> = (typeof DRILLS)[D] extends Drill<infer Task> ? Task : never;
