import { type CommandPage, type PageOption, pagesIn } from './command-page.ts';

/** What the manual page says besides the commands. */
export interface ManualFacts {
  version: string;
  /** Day of the page, as `YYYY-MM-DD`. */
  date: string;
}

/** The manual page of the program in roff (man macros), for `man rehearse`. */
export function manualPage(program: CommandPage, { version, date }: ManualFacts): string {
  const everywhere = program.options.map(optionRows);
  const commands = pagesIn(program).filter(({ path }) => path.length > 0);
  return `${[
    `.TH REHEARSE 1 ${date} "Rehearsal ${version}" "User Commands"`,
    '.SH NAME',
    'rehearse \\- a coach for the weeks before a software engineer\\(aqs interviews',
    '.SH SYNOPSIS',
    '.B rehearse',
    `[${roff('options')}] [command]`,
    '.SH DESCRIPTION',
    roff(program.summary),
    'Without a command it begins the session of today.',
    '.SH OPTIONS',
    'These hold for every command.',
    ...everywhere.flat(),
    '.SH COMMANDS',
    ...commands.flatMap(commandRows),
    ...ENVIRONMENT,
    ...EXIT_STATUS,
  ].join('\n')}\n`;
}

function commandRows({ path, summary, options, arguments: given, commands }: CommandPage): string[] {
  const own = options.filter(({ everywhere, names }) => !everywhere && !names.includes('--help'));
  const shape = [
    ...path,
    ...(own.length > 0 ? ['[options]'] : []),
    ...given.map(({ shown }) => shown),
    ...(commands.length > 0 ? ['[command]'] : []),
  ].join(' ');
  return [
    `.SS "rehearse ${roff(shape).replaceAll('"', '\\(dq')}"`,
    roff(summary),
    ...given.filter(({ says }) => says).flatMap(({ shown, says }) => ['.TP', `.I ${roff(shown)}`, roff(says)]),
    ...own.flatMap(optionRows),
  ];
}

function optionRows({ flags, says }: PageOption): string[] {
  return ['.TP', `.B ${roff(flags)}`, roff(says)];
}

/**
 * Text as roff prints it, in one line: a hyphen stays one that can be copied, nothing at its start is a request, and what is
 * not ASCII has a name, since groff by itself reads Latin-1.
 */
function roff(text: string): string {
  const line = text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replace(/\s+/g, ' ');
  const escaped = line.replace(/[^\0-\x7f]/gu, (one) => `\\[u${hexOf(one).padStart(4, '0')}]`);
  return /^[.']/.test(escaped) ? `\\&${escaped}` : escaped;
}

const hexOf = (character: string) => (character.codePointAt(0) ?? 0).toString(16).toUpperCase();

const ENVIRONMENT = [
  '.SH ENVIRONMENT',
  '.TP',
  '.B REHEARSAL_HOME',
  'The folder for your data. The command "rehearse settings" prints which one is used.',
  '.TP',
  '.B VISUAL, EDITOR',
  'The editor for long answers and stories.',
  '.TP',
  '.B NO_COLOR, FORCE_COLOR',
  'No colors, or colors also where none are expected.',
  '.TP',
  '.B ACCESSIBLE',
  'If it is set and neither 0 nor false: plain lines, as with \\-\\-plain.',
];

const EXIT_STATUS = [
  '.SH EXIT STATUS',
  '.TP',
  '.B 0',
  'It is done, or you stopped with Escape.',
  '.TP',
  '.B 1',
  'It cannot be done; standard error says why and what to do.',
  '.TP',
  '.B 2',
  'The command line was not understood.',
  '.TP',
  '.B 130',
  'You stopped it with Ctrl\\-C.',
];
