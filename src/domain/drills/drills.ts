import { answer } from './answer.ts';
import { design } from './design.ts';
import { exercise } from './exercise.ts';
import { incident } from './incident.ts';
import { recall } from './recall.ts';
import { recognise } from './recognise.ts';
import { rehearse } from './rehearse.ts';
import type { Drill } from './room/drill.ts';
import { signal } from './signal.ts';
import type { DrillName } from './task.ts';
import { tell } from './tell.ts';

/** Every drill by its name. Adding one: its task in `drills/task.ts`, its file, and its line here. */
export const DRILLS: { [D in DrillName]: Drill<D> } = {
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
