import { asOne } from '../room/naming.ts';
import { heard } from '../said.ts';

/** Boxes that were drawn, one a line, as they were typed. */
export function boxesIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** The parts that boxes name, each with the words that name it: `{cache: "Redis cluster"}`. */
export function partsIn(boxes: readonly string[], parts: Readonly<Record<string, readonly string[]>>) {
  const all = Object.entries(parts).map(([name, phrases]) => ({ name, phrases }));
  const found: Record<string, string> = {};
  for (const box of boxes) {
    const one = heard(box, all);
    if (one.is === 'one') found[one.name] ??= box;
  }
  return found;
}

/** The lines of a bill, and after them the boxes that it does not mention. */
export function billed(bill: string, boxes: readonly string[]): string[] {
  const lines = boxesIn(bill);
  const said = lines.map(asOne);
  const unpaid = boxes.filter((box) => !said.some((line) => line.includes(asOne(box))));
  return [...lines, ...unpaid.map((box) => `${box}: not on the bill`)];
}
