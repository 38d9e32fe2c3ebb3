import { dueText } from '../due/due.ts';
import type { ChecklistBlock, InterviewChecklist } from '../interviews/checklist.ts';
import { zoneOf } from '../interviews/moments.ts';
import { dueHeading, groupsOf, headline, ownTexts, placeHeading, RECORDS, recordDay } from './checklist-layout.ts';
import { escapeInline } from './commonmark.ts';

/** The checklist as a page to print: CommonMark with boxes to tick that also reads well as plain text. */
export function checklistMarkdown(checklist: InterviewChecklist, userZone: string): string {
  const headingOf = (block: ChecklistBlock) =>
    block.state === 'due' && (block.lasts || !block.allDay)
      ? dueHeading(block, zoneOf(checklist.interview), checklist.now)
      : placeHeading(block, zoneOf(checklist.interview));
  const groups = groupsOf(checklist.blocks, (block) => headingOf(block).replace(/ {3}/, ', '));
  const parts = [
    `# ${escapeInline(headline(checklist, userZone))}`,
    ...groups.flatMap(({ heading, blocks }) => [`## ${escapeInline(heading)}`, ...blocks.flatMap(blockParts)]),
  ];
  if (checklist.dropped.length) {
    const lines = checklist.dropped.flatMap(({ title, why, instead, tick }) => [
      `- ${escapeInline(`${title}: ${why}.`)}`,
      ...(tick ? [`  - [${tick.state === 'done' ? 'x' : ' '}] ${escapeInline(`Instead: ${instead}`)}`] : []),
    ]);
    parts.push('## Dropped', lines.join('\n'));
  }
  if (checklist.records.length > 0) {
    const lines = checklist.records.map(
      (due) => `- [ ] ${escapeInline(`${recordDay(due.day, checklist)}: ${dueText(due)}`)}`,
    );
    parts.push(`## ${RECORDS}`, lines.join('\n'));
  }
  return `${parts.join('\n\n')}\n`;
}

function blockParts({ list, title, minutes, lead, ticks }: ChecklistBlock): string[] {
  const long = minutes ? `${minutes} min` : '';
  const boxes = ticks.map(({ do: text, detail, own, state }) =>
    [
      `- [${state === 'done' ? 'x' : ' '}] ${escapeInline(list || !long ? text : `${text} (${long})`)}`,
      ...ownTexts(own).map((line) => `  - ${escapeInline(`Yours: ${line}`)}`),
      ...detail.map((line) => `  - ${escapeInline(line)}`),
    ].join('\n'),
  );
  return [
    ...(list ? [`### ${escapeInline([title, long].filter(Boolean).join(', '))}`] : []),
    ...(lead ? [escapeInline(lead)] : []),
    boxes.join('\n'),
  ];
}
