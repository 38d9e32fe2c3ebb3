import type { Line } from '../terminal.ts';

const FENCE = /^\s*(```+|~~~+)/;
const LISTED = /^(\s*)([-*+]|\d{1,3}[.)])\s+(.*)$/;

/** A text of several paragraphs as blocks to show: lists hang, and what is between fences keeps its line breaks. */
export function textBlocks(text: string): Line[][] {
  const blocks: Line[][] = [[]];
  let fence: string | undefined;
  for (const line of text.split('\n')) {
    const mark = FENCE.exec(line)?.[1];
    if (fence === undefined && mark) fence = mark;
    else if (fence !== undefined && mark?.startsWith(fence)) fence = undefined;
    else if (fence !== undefined) blocks.at(-1)?.push(line.trim() ? { text: line, indent: 2, verbatim: true } : '');
    else if (line.trim() === '') blocks.push([]);
    else blocks.at(-1)?.push(lineOf(line));
  }
  return blocks.filter((block) => block.length > 0);
}

function lineOf(line: string): Line {
  const [, before = '', mark, rest = ''] = LISTED.exec(line) ?? [];
  return mark ? { text: rest, indent: before.length, hang: `${mark} ` } : line.trim();
}
