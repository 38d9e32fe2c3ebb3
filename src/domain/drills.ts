import { answer } from './drills/answer.ts';
import { design } from './drills/design.ts';
import type { Drill } from './drills/drill.ts';
import { exercise } from './drills/exercise.ts';
import { incident } from './drills/incident.ts';
import { recall } from './drills/recall.ts';
import { recognise } from './drills/recognise.ts';
import { rehearse } from './drills/rehearse.ts';
import { signal } from './drills/signal.ts';
import type { DrillName } from './drills/task.ts';
import { tell } from './drills/tell.ts';

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
