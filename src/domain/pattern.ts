/** A text as a regular expression that finds just this text. */
export const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** One of these parts of a regular expression, as a group. */
export const anyOf = (parts: readonly string[]) => `(?:${parts.join('|')})`;
