import type { Command } from 'commander';

/**
 * The end of a help page: command lines that run as they are, one after the other, with the data that they name. A test
 * runs each of them. The first word, `rehearse`, is left out here.
 */
export function examples(...lines: readonly [string, ...string[]]): (page: { command: Command }) => string {
  return ({ command }) => {
    const rows = lines.flatMap((line) => commandRows(`rehearse ${line}`, widthOf(command)));
    return ['', lines.length > 1 ? 'Examples:' : 'Example:', ...rows].join('\n');
  };
}

/** The same for the help of the program, where each line says what it is for. */
export function firstSteps(steps: readonly { line: string; says: string }[]): (page: { command: Command }) => string {
  const longest = Math.max(...steps.map(({ line }) => line.length));
  return ({ command }) => {
    const width = widthOf(command);
    const beside = steps.every(({ says }) => longest + says.length + 6 <= width);
    const rows = steps.flatMap(({ line, says }) =>
      beside ? [`  ${line.padEnd(longest)}    ${says}`] : [...commandRows(line, width), `      ${says}`],
    );
    return ['', 'Where to start:', ...rows].join('\n');
  };
}

function widthOf(command: Command): number {
  return command.configureOutput().getOutHelpWidth?.() ?? 80;
}

/** A command line in rows of a width, as a shell takes it. */
function commandRows(line: string, width: number): string[] {
  const rows: string[] = [];
  let row = ' ';
  for (const word of line.match(/"[^"]*"|\S+/g) ?? []) {
    // Room for the blank and the backslash.
    if (row.length + word.length + 3 > width && row.trim()) {
      rows.push(`${row} \\`);
      row = '     ';
    }
    row += ` ${word}`;
  }
  return [...rows, row];
}
