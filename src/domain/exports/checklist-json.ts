import { dateOf } from '../dates.ts';
import type { ChecklistBlock, InterviewChecklist } from '../interviews/checklist.ts';
import { isoOf } from '../interviews/moments.ts';
import { jsonText } from '../json.ts';

/** The checklist as data: moments as ISO 8601 with offset, and as seen in the user's zone if that differs. */
export function checklistJson(
  { interview, name, start, blocks, dropped, records }: InterviewChecklist,
  userZone: string,
): string {
  const document = {
    interview: { ...interview, name, ...moments({ start }, userZone) },
    blocks: blocks.map(({ start: from, end, lasts, ...block }) => ({
      ...block,
      ...moments({ start: from, end }, userZone),
      ...(lasts && { lasts: isoOf(lasts) }),
    })),
    dropped,
    records: records.map((due) => ({ ...due, day: dateOf(due.day) })),
  };
  return jsonText(document);
}

function moments({ start, end }: Pick<ChecklistBlock, 'start' | 'end'>, zone: string) {
  const here = start?.withTimeZone(zone);
  return {
    ...(start && { start: isoOf(start) }),
    ...(end && { end: isoOf(end) }),
    ...(here && here.offset !== start?.offset && { yours: isoOf(here) }),
  };
}
