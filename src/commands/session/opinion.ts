import type { SecondOpinion } from '../../domain/drills/room/drill.ts';
import { commandName } from '../../domain/opinion/command.ts';
import type { World } from '../../world.ts';

/** Whom to ask for a second opinion; undefined if the user named no command. */
export async function opinionOf(world: World): Promise<SecondOpinion | undefined> {
  const settings = await world.settings();
  const { opinion: command, opinionStories, opinionTimeout } = settings.read();
  if (command === '') return undefined;
  return {
    by: commandName(command),
    command,
    stories: opinionStories,
    agreed: () => settings.read().opinionAgreed === command,
    agree: () => settings.change({ opinionAgreed: command }),
    run: (input, signal) => world.askCommand({ command, input, seconds: opinionTimeout, signal }),
  };
}
