import { Interrupted, Stopped } from '../domain/problem.ts';
import { outputRefused } from '../domain/system-error.ts';

const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;
/** If a stop has not stopped us by then (no one could wake us), we go on. Milliseconds. */
const NOT_STOPPED = 100;

export interface TerminalHooks {
  /** Gives the terminal back as it was found. */
  restore(): void;
  /** Takes it again after a stop. */
  resume(): void;
}

export interface Watch {
  /**
   * Waits for something; a signal, or `end`, makes the wait reject. With `left`, Ctrl-C ends this wait alone, as Escape
   * does; a second one is for the program.
   */
  during<T>(wait: (signal: AbortSignal) => Promise<T>, options?: { left?: boolean }): Promise<T>;
  /** Nothing can be asked any more: this wait and all later ones reject with the reason. */
  end(reason: Error): void;
  /** Leaves Ctrl-C to the program that has the terminal now. */
  deaf(deaf: boolean): void;
  /** Stops the process, as Ctrl-Z does. */
  suspend(): void;
  close(): void;
}

/**
 * Makes sure that the terminal is left as it was found, whatever ends the process. A signal makes the prompt reject
 * with `Interrupted`, so that the program ends in order; a second one, when nothing is waiting, ends it at once.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: short functions around one state: the wait that a signal ends.
export function watchSignals(hooks: TerminalHooks): Watch {
  let controller: AbortController | undefined;
  /** Ctrl-C ends the wait alone. */
  let leaves = false;
  let reason: Error | undefined;
  let listening = false;
  let deaf = false;

  function ended(signal: NodeJS.Signals): void {
    if (deaf && (signal === 'SIGINT' || signal === 'SIGQUIT')) return;
    if (leaves && signal === 'SIGINT' && !controller?.signal.aborted) {
      controller?.abort(new Stopped());
      return;
    }
    if (reason && !controller) {
      close();
      process.kill(process.pid, signal);
    }
    end(new Interrupted());
  }

  function end(why: Error): void {
    reason ??= why;
    hooks.restore();
    controller?.abort(reason);
  }

  function listen(): void {
    if (listening) return;
    listening = true;
    for (const signal of ENDING) process.on(signal, ended);
    process.on('SIGCONT', hooks.resume);
    process.on('exit', hooks.restore);
  }

  function close(): void {
    hooks.restore();
    for (const signal of ENDING) process.removeListener(signal, ended);
    process.removeListener('SIGCONT', hooks.resume);
    process.removeListener('exit', hooks.restore);
    listening = false;
  }

  return {
    async during(wait, { left = false } = {}) {
      listen();
      if (reason) throw reason;
      controller = new AbortController();
      leaves = left;
      const { signal } = controller;
      try {
        return await wait(signal);
      } catch (error) {
        throw signal.aborted ? signal.reason : endOf(error);
      } finally {
        controller = undefined;
        leaves = false;
      }
    },
    end,
    deaf(isDeaf) {
      deaf = isDeaf;
    },
    suspend() {
      hooks.restore();
      // The whole job stops, as the terminal itself would do it: npm or a shell above us too.
      process.kill(0, 'SIGTSTP');
      setTimeout(hooks.resume, NOT_STOPPED);
    },
    close,
  };
}

/** What Inquirer says when it ends a prompt by itself, in our words. By its name: the package is loaded with the prompts. */
function endOf(error: unknown): unknown {
  const { name } = error instanceof Error ? error : { name: '' };
  if (name === 'ExitPromptError' || name === 'AbortPromptError') return new Interrupted();
  return name === 'CancelPromptError' ? new Stopped() : error;
}

/** What a failed output means: a reader that went away stops the program in order, a full disk is reported. */
export function outputFailed(error: NodeJS.ErrnoException): Error {
  return error.code === 'EPIPE' ? new Stopped() : outputRefused(error);
}
