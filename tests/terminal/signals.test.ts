import { AbortPromptError, CancelPromptError, ExitPromptError } from '@inquirer/core';
import { expect, onTestFinished, test } from 'vitest';
import { Interrupted, Stopped } from '../../src/domain/problem.ts';
import { watchSignals } from '../../src/terminal/signals.ts';

test.each([
  [new ExitPromptError('User force closed the prompt'), Interrupted],
  [new AbortPromptError(), Interrupted],
  [new CancelPromptError(), Stopped],
])('a prompt that ends with %o by itself was interrupted or stopped, and is not a bug', async (error, ending) => {
  const watch = watchSignals({ restore() {}, resume() {} });
  onTestFinished(() => watch.close());
  await expect(watch.during(() => Promise.reject(error))).rejects.toBeInstanceOf(ending);
});
