import { percent } from '../../percent.ts';
import { at, esc, svg } from './markup.ts';

export interface Bar {
  name: string;
  /** From 0 to 1. */
  share: number;
  /** What is printed beside the share: "12 of 40 items". */
  beside: string;
}

const WIDTH = 340;
const NAME = 132;
const LENGTH = 100;
const ROW = 19;
/** Letters of a name that fit beside its bar. */
const LETTERS = 22;

/** Shares below each other, each with its name and its figures. */
export function bars(id: string, title: string, rows: readonly Bar[]): string {
  return svg({
    id,
    title,
    says: rows.map(({ name, share, beside }) => `${name}: ${percent(share)}, ${beside}.`).join(' '),
    width: WIDTH,
    height: rows.length * ROW,
    parts: rows.flatMap(({ name, share, beside }, i) => {
      const y = i * ROW;
      const short = name.length > LETTERS ? `${name.slice(0, LETTERS - 1)}…` : name;
      return [
        `<text x="2" y="${y + 13}">${esc(short)}</text>`,
        `<rect class="track" x="${NAME}" y="${y + 4}" width="${LENGTH}" height="10" rx="2"/>`,
        `<rect class="bar" x="${NAME}" y="${y + 4}" width="${at(Math.min(1, Math.max(0, share)) * LENGTH)}" height="10" rx="2"/>`,
        `<text x="${NAME + LENGTH + 8}" y="${y + 13}">${percent(share)} <tspan class="axis">${esc(beside)}</tspan></text>`,
      ];
    }),
  });
}
