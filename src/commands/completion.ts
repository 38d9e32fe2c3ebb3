import { Argument, type Command } from 'commander';
import type { World } from '../world.ts';
import { examples } from './wording/examples.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** The scripts are made by the build, of the same commands that the help is made of. */
export function declare(command: Command, world: World): void {
  command
    .addArgument(new Argument('<shell>', 'which shell').choices(SHELLS))
    .addHelpText('after', () => HOW)
    .addHelpText('after', examples('completion bash', 'completion zsh', 'completion fish'))
    .action((shell: (typeof SHELLS)[number]) => world.print(world.built(`completion.${shell}`)));
}

const HOW = `
Add the line to the file that your shell
reads when it starts.

bash, in ~/.bashrc:
  source <(rehearse completion bash)
zsh, in ~/.zshrc, after compinit:
  source <(rehearse completion zsh)
fish, in ~/.config/fish/config.fish:
  rehearse completion fish | source`;
