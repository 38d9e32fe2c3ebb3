const ESC = '\u001b';
const BEL = '\u0007';
/** CSI, the strings (DCS, SOS, OSC, PM, APC) and their terminator, in the one-byte forms that some terminals obey. */
const [CSI, STRINGS, ST] = ['\u009b', '\u0090\u0098\u009d\u009e\u009f', '\u009c'];

/** A string ends at its terminator; an unterminated one is cut at the line's end, so that it cannot eat the text. */
const SEQUENCES = new RegExp(
  [
    `(?:${ESC}\\[|${CSI})[0-?]*[ -/]*[@-~]?`,
    `(?:${ESC}[PX\\]^_]|[${STRINGS}])[^${BEL}${ESC}${ST}\\n]*(?:${BEL}|${ESC}\\\\|${ST})?`,
    `${ESC}[ -/]*[0-~]?`,
  ].join('|'),
  'g',
);
const LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const CONTROLS = /(?![\n\t])\p{Cc}/gu;
/**
 * Characters that are not seen but change what is seen: bidirectional controls, zero-width spaces, soft hyphens,
 * fillers and tags. The joiners (U+200C, U+200D) and the variation selectors stay: emoji and several scripts are
 * written with them.
 */
const UNSEEN = /(?!\u200c|\u200d|[\ufe00-\ufe0f])[\p{Cf}\p{Default_Ignorable_Code_Point}\uffa0]/gu;
/** Every character that `clean` takes out or replaces; a lone half of one is not among them. */
export const UNPRINTED = new RegExp(`${CONTROLS.source}|[\\u2028\\u2029]|${UNSEEN.source}`, 'gu');
/** Most texts are nothing but this, and need no second look. */
const HARMLESS = /^[\x20-\x7e\n]*$/;
const HALVES = /\p{Surrogate}/gu;

/** The text without anything that a terminal would obey instead of show, or no one sees; `\n` and `\t` stay. */
export function clean(text: string): string {
  if (HARMLESS.test(text)) return text;
  return text
    .replace(SEQUENCES, '')
    .replace(LINE_BREAKS, '\n')
    .replace(CONTROLS, '')
    .replace(UNSEEN, '')
    .replace(HALVES, '\ufffd');
}
