import { StringDecoder } from 'node:string_decoder';

export interface LineReader {
  /** The next line; undefined at the end of input. Rejects with the signal's reason. */
  next(signal: AbortSignal): Promise<string | undefined>;
  close(): void;
}

/** Lines of a stream, one for each that is asked for. What comes too early waits; asleep, it keeps no process alive. */
export function createLineReader(stdin: NodeJS.ReadableStream): LineReader {
  const decoder = new StringDecoder('utf8');
  const lines: string[] = [];
  let rest = '';
  let ended = false;
  let listening = false;
  let wake = () => {};

  function take(chunk: Buffer | string): void {
    const parts = (rest + (typeof chunk === 'string' ? chunk : decoder.write(chunk))).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts.map((line) => line.replace(/\r$/, '')));
    wake();
  }

  function finish(): void {
    if (ended) return;
    ended = true;
    // The last line of a file often has no line feed.
    if (rest) lines.push(rest);
    wake();
  }

  function listen(): void {
    if (listening) return;
    listening = true;
    stdin.on('data', take);
    stdin.on('end', finish);
    stdin.on('close', finish);
    stdin.on('error', finish);
  }

  return {
    async next(signal) {
      listen();
      while (lines.length === 0 && !ended) {
        signal.throwIfAborted();
        await new Promise<void>((resolve) => {
          wake = resolve;
          signal.addEventListener('abort', () => resolve(), { once: true });
          stdin.resume();
        });
        stdin.pause();
      }
      signal.throwIfAborted();
      return lines.shift();
    },
    close() {
      stdin.removeListener('data', take);
      stdin.pause();
    },
  };
}
