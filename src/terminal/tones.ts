import { Chalk } from 'chalk';
import type { ColorLevel, Tones } from './paint.ts';

/** The tones in color; nothing without one. At most two accents, and green, amber and red for results. */
export function tonesFor(level: ColorLevel): Tones | undefined {
  if (level === 0) return undefined;
  const chalk = new Chalk({ level });
  return {
    title: chalk.bold,
    quiet: chalk.dim,
    voice: chalk.cyan,
    good: chalk.green,
    warn: chalk.yellow,
    bad: chalk.red,
  };
}
