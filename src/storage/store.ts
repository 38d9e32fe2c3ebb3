import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Decks } from '../domain/decks/deck.ts';
import type { Journal, SettingsStore } from '../domain/ports.ts';
import { once } from '../once.ts';
import type { OwnData, Progress, Recordings } from '../world.ts';
import { bestEffort } from './best-effort.ts';
import type { CompiledLibrary } from './compiled.ts';
import { dataFolder } from './home.ts';
import { openJournal } from './journal.ts';
import { type OpenLibrary, openLibrary, openReadyLibrary } from './library.ts';
import { openProgress } from './progress.ts';
import { openSettings } from './settings.ts';
import type { Unfinished } from './unfinished.ts';

/** Everything that is kept on the disk, each part opened when it is first asked for. */
export interface Store {
  /** @throws Problem if the user's data has nowhere to go */
  folder(): string;
  packs(): string;
  progress(): Progress;
  journal(): Journal;
  settings(): SettingsStore;
  unfinished(): Promise<Unfinished>;
  data(): Promise<OwnData>;
  decks(): Promise<Decks>;
  recordings(): Promise<Recordings>;
  hasRecordings(): boolean;
  library(content?: string): Promise<OpenLibrary>;
  readyLibrary(): Promise<OpenLibrary>;
}

export interface StorePlaces {
  env: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  /** Opens the library that comes with the program. @throws Problem if it cannot be read */
  shipped(): Promise<CompiledLibrary>;
}

/**
 * @param now the moment as ISO 8601 with offset
 * @param warn takes a sentence for the user, `tell` one for the end, when nothing can be drawn over it
 */
export function openStore(
  { env, platform, shipped }: StorePlaces,
  now: () => string,
  warn: (text: string) => void,
  tell: (text: string) => void,
): Store {
  const folder = once(() => dataFolder(env, platform));
  const settings = once(() => openSettings(folder(), warn));
  // What is to be recorded is recorded, whatever is wrong with the settings.
  const device = () => bestEffort(() => settings().read().device) ?? '';
  return {
    folder,
    packs: () => join(folder(), 'packs'),
    progress: once(() => openProgress(folder(), warn, () => settings().read(), device)),
    journal: once(() => openJournal(folder(), now, warn, device)),
    settings,
    unfinished: once(async () => (await import('./unfinished.ts')).openUnfinished(folder(), tell)),
    data: async () => {
      const { erase, ownNames } = await import('./erasing.ts');
      return { names: () => ownNames(folder()), erase: () => erase(folder()) };
    },
    recordings: async () => (await import('./recordings.ts')).openRecordings(folder()),
    hasRecordings: () => existsSync(join(folder(), 'voice')),
    decks: async () => (await import('./decks.ts')).openDecks(join(folder(), 'packs')),
    readyLibrary: () => openReadyLibrary({ shipped, ...ownPlaces(folder) }),
    library: (content) => openLibrary({ shipped, content, ...ownPlaces(folder) }),
  };
}

/** The library can be read even if no folder can hold the user's data: then packs are left out. */
function ownPlaces(folder: () => string): { packs?: string; cache?: string } {
  try {
    return { packs: join(folder(), 'packs'), cache: join(folder(), 'cache') };
  } catch {
    return {};
  }
}
