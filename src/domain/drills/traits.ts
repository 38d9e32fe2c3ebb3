/** What planning must know of a drill without its conversation. */
export interface Traits {
  /** As counted in a plan: "1 new story to tell", "3 new stories to tell". */
  noun: { one: string; many: string };
  /**
   * Its item is something to recall, so that the memory model says when it comes back. What is not recalled is planned
   * by a quota (`practice/plan/quota.ts`).
   */
  recalled: boolean;
  /** Seconds that it takes beside the main answer: probes, and the comparison. */
  beside: number;
}

const COMPARING = 60;
const TWO_PROBES = 2 * 75;

/** The traits of every drill by its name. Adding one: its file, its line here, and its line in `drills.ts`. */
export const TRAITS = {
  answer: { noun: { one: 'question', many: 'questions' }, recalled: true, beside: TWO_PROBES + COMPARING },
  rehearse: { noun: { one: 'scenario', many: 'scenarios' }, recalled: true, beside: 45 },
  recall: { noun: { one: 'card', many: 'cards' }, recalled: true, beside: 30 },
  recognise: { noun: { one: 'pattern call', many: 'pattern calls' }, recalled: true, beside: 15 },
  tell: { noun: { one: 'story to tell', many: 'stories to tell' }, recalled: false, beside: TWO_PROBES + COMPARING },
  signal: { noun: { one: 'signal', many: 'signals' }, recalled: true, beside: 15 },
  design: { noun: { one: 'design round', many: 'design rounds' }, recalled: false, beside: 0 },
  incident: { noun: { one: 'incident', many: 'incidents' }, recalled: false, beside: 0 },
  exercise: { noun: { one: 'exercise', many: 'exercises' }, recalled: false, beside: 0 },
} satisfies Record<string, Traits>;

export type DrillName = keyof typeof TRAITS;

/** Whether a word names a drill; attempts of other versions may name others. */
export function isDrill(name: string): name is DrillName {
  return Object.hasOwn(TRAITS, name);
}
