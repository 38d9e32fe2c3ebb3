import type { InterviewChecklist } from '../../domain/interviews/checklist.ts';
import type { World } from '../../world.ts';

export interface ChecklistView {
  /** Only what has a date. */
  dated: InterviewChecklist;
  whole: InterviewChecklist;
  /** Every detail is wanted, also what has no date. */
  all: boolean;
  userZone: string;
  /** The interview was asked for by name. */
  named: boolean;
}

type Write = (view: ChecklistView, world: World) => Promise<string>;

/** Columns of a text that is written to a file. */
const FILE_COLUMNS = 80;

/** How a checklist can be written, by the name for `--format`. Adding a format: its file in exports/, and its line here. */
export const CHECKLIST_FORMATS = {
  text: async ({ whole, ...view }) => {
    const { checklistLines } = await import('../../domain/exports/checklist-text.ts');
    const { plainLines } = await import('../../domain/exports/plain-lines.ts');
    return plainLines(checklistLines(whole, view), FILE_COLUMNS);
  },
  md: async ({ all, whole, dated, userZone }) =>
    (await import('../../domain/exports/checklist-markdown.ts')).checklistMarkdown(all ? whole : dated, userZone),
  json: async ({ whole, userZone }) =>
    (await import('../../domain/exports/checklist-json.ts')).checklistJson(whole, userZone),
  ics: async ({ dated }, world) => (await import('./calendar.ts')).writtenCalendar(dated, world),
} satisfies Record<string, Write>;

export type ChecklistFormat = keyof typeof CHECKLIST_FORMATS;
