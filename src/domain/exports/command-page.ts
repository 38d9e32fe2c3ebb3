/** What the shell can offer for one word of the command line. */
export interface Offer {
  /** Words that are known when the program is built. */
  list?: readonly string[];
  /** Words that `rehearse complete` is asked for, such as "items". */
  asked?: readonly string[];
  /** Names of files and folders. */
  files?: true;
}

/** One command as its help page tells it, for what is made of all of them: completion and the manual page. */
export interface CommandPage {
  /** The words behind `rehearse`: empty for the program itself. */
  path: readonly string[];
  summary: string;
  options: readonly PageOption[];
  arguments: readonly PageArgument[];
  commands: readonly CommandPage[];
}

export interface PageOption {
  /** As the help shows it: "--count <n>". */
  flags: string;
  /** "-h" and "--help". */
  names: readonly string[];
  says: string;
  /** What it takes; an empty offer for something that only the user knows; absent for a switch. */
  takes?: Offer;
  /** It holds for every command. */
  everywhere?: true;
}

export interface PageArgument {
  /** As the help shows it: "[id...]". */
  shown: string;
  says: string;
  variadic: boolean;
  offer: Offer;
}

/** The page itself and all below it. */
export function pagesIn(page: CommandPage): CommandPage[] {
  return [page, ...page.commands.flatMap(pagesIn)];
}
