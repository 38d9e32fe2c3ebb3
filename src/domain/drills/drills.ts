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

/** Every drill by its name. Adding one: its file, and its line here. */
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
};

export type DrillName = keyof typeof DRILLS;
export type TaskOf<D extends DrillName> = (typeof DRILLS)[D] extends Drill<infer Task> ? Task : never;

/** Whether a word names a drill; attempts of other versions may name others. */
export function isDrill(name: string): name is DrillName {
  return Object.hasOwn(DRILLS, name);
}
