import { pageOf } from './commands/completion/pages.ts';
import { bashCompletion } from './domain/exports/completion/bash.ts';
import { fishCompletion } from './domain/exports/completion/fish.ts';
import { completionTable } from './domain/exports/completion/table.ts';
import { zshCompletion } from './domain/exports/completion/zsh.ts';
import { type ManualFacts, manualPage } from './domain/exports/man-page.ts';
import { COMMANDS, wholeProgram } from './program.ts';
import type { World } from './world.ts';

/** What the build makes of the command tree: names and texts of the completion scripts, and the manual page. */
export async function shellTexts(facts: ManualFacts): Promise<[name: string, text: string][]> {
  // Commands look at the world only when they are run.
  const page = pageOf(await wholeProgram({ columns: 80 } as World));
  const table = completionTable(page, COMMANDS[0]?.name ?? '');
  return [
    ['completion.bash', bashCompletion(table)],
    ['completion.zsh', zshCompletion(table)],
    ['completion.fish', fishCompletion(table)],
    ['rehearse.1', manualPage(page, facts)],
  ];
}
