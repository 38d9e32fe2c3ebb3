import type { ChecklistBlock, InterviewChecklist } from '../interviews/checklist.ts';

/** RFC 5545, 3.1: a content line is at most 75 octets; longer ones are folded with CRLF and a space. */
const OCTETS = 75;

/**
 * An iCalendar object (RFC 5545) with the interview and every dated block of its checklist.
 * Moments are written in UTC, so that any calendar shows them at the right local time; whole days as dates.
 * @param stamp moment of writing, as DTSTAMP asks for
 */
export function checklistCalendar(checklist: InterviewChecklist, stamp: { epochMilliseconds: number }): string {
  const made = utc(stamp);
  const { interview, name, start, blocks } = checklist;
  const end = blocks.find((block) => block.offset === 'during')?.end ?? start.add({ hours: 1 });
  const dated = blocks.filter((block) => block.start && block.end);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rehearsal//Checklist//EN',
    'CALSCALE:GREGORIAN',
    ...event({
      uid: `${interview.id}-interview`,
      made,
      when: [`DTSTART:${utc(start)}`, `DTEND:${utc(end)}`],
      summary: `Interview: ${name}`,
      description: interview.rounds.map((round) => round.name).join('\n'),
    }),
    ...dated.flatMap((block, i) =>
      event({
        uid: `${interview.id}-${i + 1}-${block.ticks[0]?.id.replace(/[^a-z0-9-]+/gi, '-')}`,
        made,
        when: when(block),
        summary: `${name}: ${block.title}`,
        description: block.ticks.map(({ do: text, detail }) => [`- ${text}`, ...detail.map((line) => `  ${line}`)].join('\n')).join('\n'),
      }),
    ),
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}

function event(of: { uid: string; made: string; when: string[]; summary: string; description: string }): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${of.uid}@rehearsal`,
    `DTSTAMP:${of.made}`,
    ...of.when,
    `SUMMARY:${escapeText(of.summary)}`,
    ...(of.description ? [`DESCRIPTION:${escapeText(of.description)}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** A deadline stands on its last day; a long stretch on its first. */
function when({ start, end, allDay, by }: ChecklistBlock): string[] {
  if (!start || !end) return [];
  if (!allDay) return [`DTSTART:${utc(start)}`, `DTEND:${utc(end)}`];
  const from = by ? end.subtract({ days: 1 }) : start;
  return [`DTSTART;VALUE=DATE:${date(from)}`, `DTEND;VALUE=DATE:${date(by ? end : from.add({ days: 1 }))}`];
}

function utc({ epochMilliseconds }: { epochMilliseconds: number }): string {
  return new Date(epochMilliseconds).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

function date(moment: { toPlainDate(): { toString(): string } }): string {
  return moment.toPlainDate().toString().replaceAll('-', '');
}

/** RFC 5545, 3.3.11: backslash, semicolon, comma and line break are escaped; other control characters have no place. */
export function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n?|\n/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '');
}

/** Folds at octets, never inside a character. */
export function foldLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > OCTETS) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
