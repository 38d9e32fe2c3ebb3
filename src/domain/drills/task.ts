import type { Point } from '../content/parts.ts';
import type { Rating } from '../rating.ts';

/** A deeper question asked after the main answer. */
export interface Probe {
  ask: string;
  points: Point[];
  seconds: number;
}

/** A question that can be asked after any answer. */
export interface Lens {
  name: string;
  ask: string;
}

/** Say or type an answer against the clock, then compare it with the key points. */
export interface AnswerTask {
  prompt: string;
  seconds: number;
  points: Point[];
  probes: Probe[];
  weak: string;
  strong: string;
}

/** Meet a trap, hear how it lands on the other side, say the better reply. */
export interface RehearseTask {
  /** Moments with the same failure; one is dealt. */
  moments: { setting: string; prompt: string; trap: string; heard: string; better: string }[];
  recovery: string;
  points: Point[];
  /** Rubric that tells apart what can go wrong. */
  failures: string;
  seconds: number;
}

/** Produce what a card holds from its cue. */
export interface RecallTask {
  cue: string;
  points: Point[];
  sections: { label: string; text: string }[];
  failures?: string;
  seconds: number;
}

/** Name the pattern and its key data structure for a prompt. */
export interface RecogniseTask {
  pattern: string;
  /** Names that count besides the title. */
  names: string[];
  /** Prompts of this pattern; one is dealt. `nearest` is the id of the pattern it is easily taken for. */
  calls: { prompt: string; structure: string; accept: string[]; because: string; nearest: string; not: string }[];
  triggers: Point[];
  failures: string;
  seconds: number;
}

/** Tell a story of one's own against a template's points and clock. */
export interface TellTask {
  template: string;
  prompt: string;
  points: Point[];
  probes: Probe[];
  weak: string;
  strong: string;
  redFlags: Point[];
  failures: string;
  seconds: number;
}

/** Choose what a phrase means, then what to ask because of it. */
export interface SignalTask {
  phrase: string;
  setting: string;
  meanings: { text: string; right: boolean; because: string }[];
  asks: { text: string; right: boolean; because: string }[];
  reading: string;
  seconds: number;
}

/** Design a system in stages, each with its clock; the interviewer's twists are dealt by chance. */
export interface DesignTask {
  prompt: string;
  /** Answers that the interviewer gives only when asked. */
  reveals: { asked: string; answer: string }[];
  stages: {
    name: 'scale' | 'paths' | 'data' | 'bottlenecks' | 'failure';
    ask: string;
    seconds: number;
    /** Seconds in the fifteen-minute form. */
    short: number;
    points: Point[];
  }[];
  twists: { stage: string; says: string; points: Point[] }[];
  /** The sample answer's components, each with its keeper, monthly cost and volume. */
  components: { name: string; runs: string; costs: string; volume: string }[];
  accepts: { choose: string; accept: string }[];
  strong: string;
  seconds: number;
}

/** Live through an incident minute by minute. */
export interface IncidentTask {
  setting: string;
  variants: IncidentVariant[];
  seconds: number;
}
export interface IncidentVariant {
  name: string;
  moments: {
    /** Seconds on the incident's own clock. */
    at: number;
    sees: string;
    ask: string;
    seconds: number;
    choices: { do: string; effect: IncidentEffect; reply: string; costs: number }[];
    /** The message that a strong responder would have sent at this moment. */
    update?: { to: string; points: Point[]; strong: string } | undefined;
  }[];
  cause: string;
  strong: { at: number; does: string }[];
  lessons: Point[];
}
export const INCIDENT_EFFECTS = [
  'mitigates',
  'informs',
  'observes',
  'diagnoses',
  'waits',
  'irreversible',
  'worsens',
] as const;
export type IncidentEffect = (typeof INCIDENT_EFFECTS)[number];

/** Work through guided steps against the clock; the result is kept as a dated note. */
export interface ExerciseTask {
  goal: string;
  steps: { do: string; seconds: number; field?: string | undefined; example?: string | undefined }[];
  done: string;
  points: Point[];
  story?: string | undefined;
  /** Of these, some are dealt to the step whose field is "lenses". */
  lenses?: Lens[] | undefined;
  /** Subjects to rate, and what each rating means. */
  inventory?: { scale: { name: Rating; means: string }[]; subjects: { name: string; topics: string[] }[] } | undefined;
  seconds: number;
}

interface Tasks {
  answer: AnswerTask;
  rehearse: RehearseTask;
  recall: RecallTask;
  recognise: RecogniseTask;
  tell: TellTask;
  signal: SignalTask;
  design: DesignTask;
  incident: IncidentTask;
  exercise: ExerciseTask;
}
export type DrillName = keyof Tasks;
export type TaskOf<D extends DrillName> = Tasks[D];
