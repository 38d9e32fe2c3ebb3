import type { InterviewChecklist } from '../interviews/checklist.ts';
import { blockTitle, dayHeading, headline } from './checklistText.ts';
import { escapeInline } from './commonmark.ts';

/** The checklist as a page to print: CommonMark with task-list boxes that also read well as plain text. */
export function checklistMarkdown(checklist: InterviewChecklist, userZone: string): string {
  const parts: string[] = [`# ${escapeInline(headline(checklist, userZone))}`];
  let heading = '';
  for (const block of checklist.blocks) {
    const next = dayHeading(block);
    if (next !== heading) parts.push(`## ${escapeInline(next)}`);
    heading = next;
    parts.push(`**${escapeInline(blockTitle(block, userZone))}**`);
    if (block.lead) parts.push(escapeInline(block.lead));
    parts.push(
      block.ticks
        .map(({ do: text, detail, state }) =>
          [
            `- [${state === 'done' ? 'x' : ' '}] ${escapeInline(text)}`,
            ...detail.map((line) => `  - ${escapeInline(line)}`),
          ].join('\n'),
        )
        .join('\n'),
    );
  }
  if (checklist.dropped.length) {
    parts.push('## Dropped');
    parts.push(
      checklist.dropped
        .map(({ title, why, instead }) => `- ${escapeInline(`${title}: ${why}.${instead ? ` Instead: ${instead}` : ''}`)}`)
        .join('\n'),
    );
  }
  return `${parts.join('\n\n')}\n`;
}
