/**
 * A problem that the user can fix: a sentence that says what is wrong and, if possible, one that says what to do.
 * `start` prints it and returns 1. Any other error is a bug and looks like one.
 */
export class Problem extends Error {
  readonly hint: string | undefined;

  constructor(message: string, hint?: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Problem';
    this.hint = hint;
  }
}

/** Wrong usage of the command line: exit code 2. */
export class WrongUsage extends Problem {
  override name = 'WrongUsage';
}

/** The user pressed Ctrl-C, or the terminal went away: exit code 130, after everything done is kept. */
export class Interrupted extends Error {
  override name = 'Interrupted';
  constructor() {
    super('interrupted');
  }
}

/** The user asked to stop here (Escape): the session ends in order, exit code 0. */
export class Stopped extends Error {
  override name = 'Stopped';
  constructor() {
    super('stopped');
  }
}
