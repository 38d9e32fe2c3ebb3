import { dueText } from '../due/due.ts';
import {
  type ChecklistBlock,
  type ChecklistTick,
  type DroppedEntry,
  type InterviewChecklist,
  rankOf,
} from '../interviews/checklist.ts';
import { zoneOf } from '../interviews/moments.ts';
import type { Line } from '../terminal.ts';
import {
  dayLabel,
  dueHeading,
  type Group,
  groupsOf,
  headline,
  lastDayCovered,
  ownTexts,
  placeHeading,
  progressLine,
  RECORDS,
  recordDay,
} from './checklist-layout.ts';

export interface TextOptions {
  userZone: string;
  /** Everything with its details: also what is past, and what has no date yet. */
  all: boolean;
  /** It is not the interview that is meant when none is named. */
  named?: boolean;
}

/** The checklist for reading in a terminal: what is due comes first and in full, what is ahead in short. */
export function checklistLines(checklist: InterviewChecklist, { userZone, all, named = false }: TextOptions): Line[] {
  const { blocks, dropped, interview } = checklist;
  const at = (block: ChecklistBlock) => placeHeading(block, zoneOf(interview));
  const due = blocks
    .filter(({ state }) => state === 'due')
    .sort((a, b) => rankOf(a) - rankOf(b) || endOf(a) - endOf(b));
  const of = (state: ChecklistBlock['state']) => blocks.filter((block) => block.state === state);
  return [
    { text: headline(checklist, userZone), tone: 'title' },
    { text: progressLine(checklist), tone: 'quiet' },
    ...groupSection(
      'Now',
      groupsOf(due, (block) => dueHeading(block, zoneOf(interview), checklist.now)),
      true,
    ),
    ...groupSection('Ahead', groupsOf(of('ahead'), at), all),
    ...(all ? groupSection('Past', groupsOf(of('past'), at), true) : past(of('past'))),
    ...(all ? groupSection('Not dated yet', groupsOf(of('undated'), at), true) : []),
    ...(dropped.length ? ['', { text: 'Dropped', tone: 'title' as const }] : []),
    ...dropped.flatMap(droppedLines),
    ...recordLines(checklist),
    '',
    ...footer(checklist, all, named),
  ];
}

const DAY_WIDTH = 'Mon 30 Nov'.length;

function recordLines(checklist: InterviewChecklist): Line[] {
  const { records } = checklist;
  return [
    ...(records.length > 0 ? ['', { text: RECORDS, tone: 'title' as const }] : []),
    ...records.map((due): Line => {
      return { text: dueText(due), hang: `${recordDay(due.day, checklist).padEnd(DAY_WIDTH)}  ` };
    }),
  ];
}

/** What was dropped and why, and the box of what replaces it. */
function droppedLines({ title, why, instead, tick }: DroppedEntry): Line[] {
  const box = tick?.state === 'done' ? '[x]' : '[ ]';
  return [
    { text: `${title}: ${why}.`, hang: '  - ' },
    ...(tick ? [{ text: `Instead: ${instead}  (${tick.short})`, hang: `    ${box} ` }] : []),
  ];
}

const endOf = ({ end }: ChecklistBlock) => end?.epochMilliseconds ?? 0;

function groupSection(title: string, groups: readonly Group[], full: boolean): Line[] {
  if (groups.length === 0) return [];
  return [
    '',
    { text: title, tone: 'title' },
    ...groups.flatMap((group, i) => [...(i > 0 ? [''] : []), ...groupLines(group, full)]),
  ];
}

function groupLines({ heading, blocks }: Group, full: boolean): Line[] {
  const [first] = blocks;
  const alone = blocks.length === 1 && first?.list;
  const lines: Line[] = [{ text: alone ? `${heading}   ${titleWithMinutes(first)}` : heading, tone: 'title' }];
  for (const block of blocks) {
    if (block.list && !alone) lines.push({ text: titleWithMinutes(block), indent: 2, tone: 'quiet' });
    if (full && block.lead) lines.push({ text: block.lead, indent: 2 });
    lines.push(...block.ticks.flatMap((tick) => tickLines(tick, block, full)));
  }
  return lines;
}

function titleWithMinutes({ title, minutes }: ChecklistBlock): string {
  return `${title}${minutes ? `, ${minutes} min` : ''}`;
}

const YOURS = '      yours: ';

function tickLines(
  { do: text, detail, own, item, state, short }: ChecklistTick,
  { list, minutes }: ChecklistBlock,
  full: boolean,
): Line[] {
  const box = state === 'done' ? '[x] ' : state === 'past' ? '[-] ' : '[ ] ';
  const long = !list && minutes ? ` ${minutes} min.` : '';
  return [
    {
      text: `${text}${long}  (${short})`,
      hang: `  ${box}`,
      tone: state === 'done' || state === 'past' ? 'quiet' : undefined,
    },
    ...ownTexts(own).map((line, i) => ({ text: line, hang: i === 0 ? YOURS : ' '.repeat(YOURS.length) })),
    ...(full ? detail.map((line): Line => ({ text: line, hang: '      - ', tone: 'quiet' })) : []),
    ...(full && item ? [{ text: `rehearse show ${item}`, indent: 6, tone: 'quiet' as const }] : []),
  ];
}

/** What is past, one line each: seeing it again does not get it done. */
function past(blocks: readonly ChecklistBlock[]): Line[] {
  if (blocks.length === 0) return [];
  const lines = blocks.map((block): Line => {
    const done = block.ticks.filter(({ state }) => state === 'done').length;
    return {
      text: `${block.title}: ${done} of ${block.ticks.length} ticked`,
      hang: `  ${dayLabel(lastDayCovered(block)).padEnd(12)}`,
      tone: 'quiet',
    };
  });
  return ['', { text: 'Past', tone: 'title' }, ...lines];
}

function footer({ blocks, interview }: InterviewChecklist, all: boolean, named: boolean): Line[] {
  const which = named ? ` --interview ${interview.id}` : '';
  const open = blocks.flatMap(({ ticks }) => ticks).find(({ state }) => state === 'due' || state === 'ahead');
  const lines = [
    ...(open && interview.id !== '-' ? [`Done something? rehearse checklist tick ${open.short}${which}`] : []),
    ...(all ? [] : [`With every detail, and what has no date yet: rehearse checklist --all${which}`]),
  ];
  return lines.map((text) => ({ text, tone: 'quiet' }));
}
