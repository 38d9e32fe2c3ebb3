import type { Command } from 'commander';
import type { World } from '../world.ts';
import type { ReportOptions } from './report/write.ts';
import { examples } from './wording/examples.ts';

/** Where the user stands, as one page of HTML. */
export function declare(command: Command, world: World): void {
  command
    .option('--out <file>', 'write to this file, as HTML')
    .option('--open', 'open it in the browser')
    .option('--stories', 'with the titles of your stories')
    .option('--names', 'with the names of companies')
    .addHelpText('after', examples('report --out report.html', 'report --out report.html --stories'))
    .action(async (options: ReportOptions) => (await import('./report/write.ts')).writeReport(options, world));
}
