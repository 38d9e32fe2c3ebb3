import type { Drill } from './room/drill.ts';

/** What planning must know of a drill; its conversation is loaded when it is held. */
export interface Traits {
  /** As counted in a plan: "1 new story to tell", "3 new stories to tell". */
  noun: { one: string; many: string };
  /**
   * Its item is something to recall, so that the memory model says when it comes back. What is not recalled is planned
   * by a quota (`practice/protocol/quota.ts`).
   */
  recalled: boolean;
  /** Seconds that it takes beside the main answer: probes, and the comparison. */
  beside: number;
}

const COMPARING = 60;
const TWO_PROBES = 2 * 75;

/** Every drill by its name. Adding one: its file, and its entry here. */
export const DRILLS = {
  answer: {
    noun: { one: 'question', many: 'questions' },
    recalled: true,
    beside: TWO_PROBES + COMPARING,
    load: async () => (await import('./answer.ts')).answer,
  },
  rehearse: {
    noun: { one: 'scenario', many: 'scenarios' },
    recalled: true,
    beside: 45,
    load: async () => (await import('./rehearse.ts')).rehearse,
  },
  recall: {
    noun: { one: 'card', many: 'cards' },
    recalled: true,
    beside: 30,
    load: async () => (await import('./recall.ts')).recall,
  },
  recognise: {
    noun: { one: 'pattern call', many: 'pattern calls' },
    recalled: true,
    beside: 15,
    load: async () => (await import('./recognise.ts')).recognise,
  },
  tell: {
    noun: { one: 'story to tell', many: 'stories to tell' },
    recalled: false,
    beside: TWO_PROBES + COMPARING,
    load: async () => (await import('./tell.ts')).tell,
  },
  signal: {
    noun: { one: 'signal', many: 'signals' },
    recalled: true,
    beside: 15,
    load: async () => (await import('./signal.ts')).signal,
  },
  design: {
    noun: { one: 'design round', many: 'design rounds' },
    recalled: false,
    beside: 0,
    load: async () => (await import('./design.ts')).design,
  },
  incident: {
    noun: { one: 'incident', many: 'incidents' },
    recalled: false,
    beside: 0,
    load: async () => (await import('./incident.ts')).incident,
  },
  diagnose: {
    noun: { one: 'bug', many: 'bugs' },
    recalled: false,
    beside: 600,
    load: async () => (await import('./diagnose.ts')).diagnose,
  },
  exercise: {
    noun: { one: 'exercise', many: 'exercises' },
    recalled: false,
    beside: 0,
    load: async () => (await import('./exercise.ts')).exercise,
  },
  mock: {
    noun: { one: 'mock', many: 'mocks' },
    recalled: false,
    beside: 300,
    load: async () => (await import('./mock.ts')).mock,
  },
} satisfies Record<string, Traits & { load: () => Promise<Pick<Drill, 'name'>> }>;

export type DrillName = keyof typeof DRILLS;
export type TaskOf<D extends DrillName> =
  Awaited<ReturnType<(typeof DRILLS)[D]['load']>> extends Drill<infer Task> ? Task : never;

/** Whether a word names a drill; attempts of other versions may name others. */
export function isDrill(name: string): name is DrillName {
  return Object.hasOwn(DRILLS, name);
}
