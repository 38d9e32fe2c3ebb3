/** What is on the page for the day. What is missing is a hole: what to do about it, as a sentence. */
export interface DayPage {
  /** "Acme, Senior backend", and "Fri 18 Dec, 10:00 (9:00 for you)". */
  name: string;
  when: string;
  rounds: readonly { time: string; name: string; minutes?: number | undefined; note?: string | undefined }[];
  /** The first sentence of each, or what to do about it; those that were heard there are last. */
  stories: readonly { title: string; says: string }[];
  asks: readonly string[];
  gap: string;
  /** From the interview on: room for what was asked. */
  blank: boolean;
}

const WIDE = 80;
/** So that it prints on one side (ours). */
export const PAGE_LINES = 48;
const BLANK_LINES = 8;

/** Two ways back after a vague answer and a hard challenge (000:2809-2813). */
const BACK = ['"Let me be more specific."', '"Fair challenge; let me think."'];
/** What to do during the rounds (000:6947-7003). */
const HABITS = [
  'my part first',
  'specific, or "I don\'t know"',
  'no bigger claim to fill',
  'ask first',
  'say what I assume',
  'trade-offs aloud',
  'into their point',
  'change my mind for a reason',
];

/** The page as plain text: at most 48 lines of 80 columns. */
export function pageText(page: DayPage): string {
  const rows = [
    ...beside(page.name, page.when),
    '',
    ...page.rounds.flatMap(({ time, name, minutes, note }) => hung(`${time}  `, roundText(name, minutes, note))),
    '',
    'Stories, first sentence',
    ...page.stories.flatMap(({ title, says }) => hung(`  ${cut(title, TITLE).padEnd(TITLE + 2)}`, says)),
    ...page.asks.flatMap((text, i) => hung(i === 0 ? 'Ask   ' : '      ', `${i + 1} ${text}`)),
    ...hung('Gap   ', page.gap),
    ...hung('Back  ', BACK.join(' Or: ')),
    '',
    ...habitRows(),
    ...(page.blank ? ['', 'Asked', ...Array.from({ length: BLANK_LINES }, () => '_'.repeat(WIDE - 2))] : []),
  ];
  return `${rows.slice(0, PAGE_LINES).join('\n')}\n`;
}

/** The same as Markdown. */
export function pageMarkdown(page: DayPage): string {
  return [
    `# ${page.name}`,
    '',
    page.when,
    '',
    ...page.rounds.map(({ time, name, minutes, note }) => `- ${time} ${roundText(name, minutes, note)}`),
    '',
    '## Stories, first sentence',
    '',
    ...page.stories.map(({ title, says }) => `- **${title}**: ${says}`),
    '',
    '## Ask',
    '',
    ...page.asks.map((text, i) => `${i + 1}. ${text}`),
    '',
    `**Gap**: ${page.gap}`,
    '',
    `**Back**: ${BACK.join(' ')}`,
    '',
    ...HABITS.map((text, i) => `${i + 1}. ${text}`),
    '',
  ].join('\n');
}

const TITLE = 18;

function beside(left: string, right: string): string[] {
  const gap = WIDE - left.length - right.length;
  return gap >= 2 ? [`${left}${' '.repeat(gap)}${right}`] : [...wrapped(left, WIDE), ...wrapped(right, WIDE)];
}

function roundText(name: string, minutes?: number, note?: string): string {
  return [name, minutes === undefined ? '' : `${minutes} min`, note ?? ''].filter(Boolean).join(', ');
}

/** Habits in rows of three columns. */
function habitRows(): string[] {
  const columns = 3;
  const numbered = HABITS.map((text, i) => `${i + 1} ${text}`);
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...numbered.filter((_one, i) => i % columns === column).map(({ length }) => length)),
  );
  return Array.from({ length: Math.ceil(numbered.length / columns) }, (_, row) =>
    numbered
      .slice(row * columns, (row + 1) * columns)
      .map((text, i) => text.padEnd((widths[i] ?? 0) + 2))
      .join('')
      .trimEnd(),
  );
}

/** A text in rows, the first after `hang`, the others below its text. */
function hung(hang: string, text: string): string[] {
  const rows = wrapped(text, WIDE - hang.length);
  return rows.map((row, i) => `${i === 0 ? hang : ' '.repeat(hang.length)}${row}`.trimEnd());
}

function wrapped(text: string, width: number): string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (row && row.length + 1 + word.length > width) {
      rows.push(row);
      row = '';
    }
    row = row ? `${row} ${word}` : cut(word, width);
  }
  return [...rows, row];
}

function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}
