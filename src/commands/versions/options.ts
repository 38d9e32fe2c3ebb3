import type { Command } from 'commander';
import { examples } from '../wording/examples.ts';

/** What `story resolve` and `interview resolve` can be told. */
export function resolving(command: Command, kind: 'story' | 'interview'): Command {
  return command
    .description('Decide between two versions, where two machines changed the same thing.')
    .argument(kind === 'story' ? '[id]' : '<id>', kind === 'story' ? 'in a terminal: picked where absent' : '')
    .option('--keep', 'keep what stands, without a question')
    .option('--other', 'take the other version, without a question')
    .option('--json', 'both versions as JSON; nothing is decided')
    .addHelpText('after', examples(kind === 'story' ? 'story resolve pool --json' : 'interview resolve acme --json'));
}
