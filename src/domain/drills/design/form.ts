import type { Room } from '../room/drill.ts';
import { type Paced, shares } from './pace.ts';
import type { DesignStage, DesignTask } from './task.ts';

export const STAGES: Record<DesignStage['name'], string> = {
  scale: 'Scale and constraints',
  paths: 'Write path and read path',
  data: 'Data model before API',
  bottlenecks: 'Bottlenecks',
  failure: 'Failure and operations',
};

/** A form of the round: seconds in total, and for the parts that are not stages; the stages share the rest. */
export interface Form {
  label: string;
  total: number;
  questions: number;
  twists: number;
  twist: number;
  bill: number;
  accept: number;
}
const SHORT: Form = { label: '15 minutes', total: 900, questions: 60, twists: 1, twist: 60, bill: 90, accept: 45 };
const FULL = { questions: 90, twists: 2, twist: 90, bill: 150, accept: 60 };

export const BILL = 'The bill';
const ACCEPT = 'What you accept';

const TIME = 'Time';

/** A round that is short as it is has one form, so no one is asked. */
export async function pickForm(task: DesignTask, { terminal, sheet, heading }: Room): Promise<Form> {
  if (task.seconds <= SHORT.total) return SHORT;
  const full: Form = { ...FULL, label: `the full ${Math.round(task.seconds / 60)} minutes`, total: task.seconds };
  const earlier = sheet.part(TIME);
  if (earlier) return earlier.text === SHORT.label ? SHORT : full;
  terminal.page(heading);
  const form = await terminal.choose(
    'How much time do you have?',
    [SHORT, full].map((one) => ({ value: one, label: one.label })),
    { above: [[task.prompt]] },
  );
  sheet.keep(TIME, { text: form.label, seconds: 0, done: true, chosen: true });
  return form;
}

/** The parts of the round in order, and their seconds: each stage has its share of what the other parts leave. */
export function plan({ stages }: DesignTask, form: Form): (Paced & { name: string })[] {
  const left = form.total - form.questions - form.twists * form.twist - form.bill - form.accept;
  const seconds = shares(
    stages.map((stage) => (form === SHORT ? stage.short : stage.seconds)),
    left,
  );
  return [
    ...stages.map(({ name }, i) => ({ name: STAGES[name], planned: seconds[i] ?? 0 })),
    { name: BILL, planned: form.bill },
    { name: ACCEPT, planned: form.accept },
  ];
}
