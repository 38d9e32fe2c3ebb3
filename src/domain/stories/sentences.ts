/** A period after one of these does not end a sentence. */
const SHORT = /\b(?:e\.g|i\.e|vs|approx|ca|incl|[ap]\.m|Mr|Mrs|Ms|Dr|No|Fig)\.$/;

/** The sentences of a text; a line break ends one too, and a bullet is not one. */
export function sentences(text: string): string[] {
  const parts = text.split(/\n+|(?<=[.!?]["'”’)\]]?)\s+(?=["'“‘(]?[\p{Lu}\p{N}])/u);
  const whole: string[] = [];
  for (const part of parts.map((one) => one.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, '').trim()).filter(Boolean)) {
    const before = whole.at(-1);
    if (before !== undefined && SHORT.test(before)) whole[whole.length - 1] = `${before} ${part}`;
    else whole.push(part);
  }
  return whole;
}

/** How often a text says "I" and "we". */
export function voices(text: string): { i: number; we: number } {
  return {
    i: text.match(/\b(?:I(?:['’](?:m|ve|d|ll))?(?![\w/])|(?:[Mm]y|me|[Mm]ine|myself)\b)/g)?.length ?? 0,
    we: text.match(/\b(?:[Ww]e(?:['’](?:re|ve|d|ll))?|us|[Oo]urs?|ourselves)\b/g)?.length ?? 0,
  };
}
