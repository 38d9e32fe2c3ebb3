import { isTable, type View } from './views.ts';

/** Something that may depend on the state the incident is in: the state's own entry, else the one under `any`. */
export type ByState<T> = Readonly<Record<string, T>>;

/** What comes of a move. */
export interface Outcome {
  says: string;
  to?: string | ByState<string>;
  sets?: readonly string[];
  /** Units lost at once. */
  harm?: number;
  /** Units lost per minute while the move lasts, instead of what the state loses. */
  loses?: number;
  undo?: 'never';
  end?: string | readonly { if?: string; to: string }[];
}

/** Material that one looks at. It changes nothing except what one knows. */
export interface Look {
  do: string;
  words: readonly string[];
  /** Minutes. */
  takes: number;
  is?: 'diagnose';
  says?: string;
  shows?: ByState<string>;
}

/** Something one can do. A move on a line of a table has an outcome for each key, and one for every other line. */
export interface Move extends Partial<Outcome> {
  do: string;
  words: readonly string[];
  /** Minutes. */
  takes: number;
  is?: 'mitigate' | 'diagnose' | 'tell' | 'wait';
  /** The states in which it is possible; every state if absent. */
  in?: readonly string[];
  /** Looks whose table one has seen, and facts that must hold. */
  needs?: readonly string[];
  /** The look whose table has the line. */
  line?: string;
  hits?: Readonly<Record<string, Outcome>>;
  else?: Outcome;
}

export interface State {
  sees: string;
  /** Units lost per minute. */
  loses: number;
  /** Looks and moves that are listed on request. */
  offers?: readonly string[];
  /** What happens by itself after so many minutes in the state, unless one of the facts holds. */
  later?: readonly Later[];
}

/** What happens by itself. */
export interface Later {
  after: number;
  to: string;
  unless?: readonly string[];
  says: string;
}

/** An incident as a state machine. Minutes are whole; losses are in the unit of `loss`. */
export interface Machine {
  /** It does not branch: a line of moments, as incidents were before they became machines. */
  line?: boolean;
  /** When it starts ("02:00"), and after how many minutes someone else takes over. */
  clock: { start: string; limit: number };
  /** `full`: the units lost in a minute of complete outage, the currency of every price. */
  loss: { unit: string; full: number };
  facts?: readonly string[];
  start: string;
  states: Readonly<Record<string, State>>;
  looks: Readonly<Record<string, Look>>;
  moves: Readonly<Record<string, Move>>;
  /** When the first update is due and how often after it, in minutes. */
  updates: { first: number; every: number };
  ends: Readonly<Record<string, { says: string; loses?: number; good?: boolean }>>;
  views: Readonly<Record<string, View>>;
}

/** One act of the player: a look, a move (on a line, if it needs one), or a status update. */
export interface Act {
  name: string;
  line?: string;
}

/** Everything on which the rest of the incident depends. Times are minutes since its start. */
export interface Configuration {
  state: string;
  facts: readonly string[];
  /** Looks whose table has been seen. */
  seen: readonly string[];
  now: number;
  /** When the present state was entered. */
  entered: number;
  /** When the next update is due. */
  due: number;
}

/** What the player notices of a step, in order. */
export type Happening =
  | { is: 'later'; at: number; says: string; of: Later }
  | { is: 'called'; at: number }
  | { is: 'outcome'; at: number; says?: string; view?: View; irreversible: boolean }
  | { is: 'end'; at: number; name: string };

export interface Step {
  /** Units lost in this step. */
  lost: number;
  happenings: Happening[];
  /** Minutes of the step in which units were lost. */
  impact: number;
  /** Where it leads; without it the incident is over, and `end` says how. */
  next?: Configuration;
  end?: string;
}

export const UPDATE = 'update';
/** The end at the limit of the clock; every incident has it. */
export const TIMED_OUT = 'timed-out';
/** Minutes that a call takes from someone who has heard nothing. */
const CALL = 2;
const UPDATE_TAKES = 1;

export function inState<T>(map: ByState<T> | undefined, state: string): T | undefined {
  return map?.[state] ?? map?.any;
}

/** The configuration in which the pager goes off. */
export function beginning({ start, updates }: Machine): Configuration {
  return { state: start, facts: [], seen: [], now: 0, entered: 0, due: updates.first };
}

/** The view that a look shows in a state, if it shows one. */
export function viewOf({ looks, views }: Machine, look: string, state: string): View | undefined {
  const name = inState(looks[look]?.shows, state);
  return name === undefined ? undefined : views[name];
}

/** The lines by key of the table that a look shows in a state; none if it shows something else. */
export function linesOf(machine: Machine, look: string, state: string): Readonly<Record<string, string>> {
  const view = viewOf(machine, look, state);
  return isTable(view) ? view.lines : {};
}

/** Whether a move is possible now; a look and an update always are. */
export function isPossible(machine: Machine, name: string, { state, seen, facts }: Configuration): boolean {
  const move = machine.moves[name];
  if (!move) return name === UPDATE || machine.looks[name] !== undefined;
  if (move.in && !move.in.includes(state)) return false;
  if (move.line !== undefined && !seen.includes(move.line)) return false;
  return (move.needs ?? []).every((need) => seen.includes(need) || facts.includes(need));
}

/**
 * Every act that is possible now and differs from the others. Of the lines of a table these are the ones with an
 * outcome each, and one (without a key) for all the others.
 */
export function possibleActs(machine: Machine, from: Configuration): Act[] {
  const acts: Act[] = [...Object.keys(machine.looks), UPDATE].map((name) => ({ name }));
  for (const [name, move] of Object.entries(machine.moves)) {
    if (!isPossible(machine, name, from)) continue;
    acts.push({ name });
    if (move.line === undefined) continue;
    const lines = linesOf(machine, move.line, from.state);
    for (const line of Object.keys(move.hits ?? {})) if (line in lines) acts.push({ name, line });
  }
  return acts;
}

/** What an act leads to here. A key that is not in the table any more is like every other line. */
export function outcomeOf(machine: Machine, { name, line }: Act, state: string): Partial<Outcome> {
  const move = machine.moves[name];
  if (!move) return { says: machine.looks[name]?.says };
  if (move.line === undefined) return move;
  const isThere = line !== undefined && line in linesOf(machine, move.line, state);
  return (isThere ? move.hits?.[line] : undefined) ?? move.else ?? {};
}

/** Minutes that an act takes, if no one calls meanwhile. */
export function minutesOf({ looks, moves }: Machine, { name }: Act): number {
  return moves[name]?.takes ?? looks[name]?.takes ?? UPDATE_TAKES;
}

/**
 * One act from its first minute to its outcome. Each minute brings its loss, then what happens by itself, then the
 * call of those who waited for an update in vain; the outcome comes at the end of the last one, in the state that
 * holds by then.
 *
 * @param idle minutes that passed before the act, because one thought too long
 */
export function step(machine: Machine, from: Configuration, act: Act, idle = 0): Step {
  const course = new Course(machine, from);
  const rate = outcomeOf(machine, act, from.state).loses;
  if (course.pass(idle) && course.begin(act).pass(minutesOf(machine, act), rate)) course.conclude(act);
  return course.result();
}

/** The minutes of one step, as they pass. */
class Course {
  private lost = 0;
  private impact = 0;
  private end: string | undefined;
  private readonly happenings: Happening[] = [];
  private readonly here: { -readonly [K in keyof Configuration]: Configuration[K] };

  constructor(
    private readonly machine: Machine,
    from: Configuration,
  ) {
    this.here = { ...from };
  }

  /** Lets minutes pass; false if the incident ended in them. */
  pass(minutes: number, rate?: number): boolean {
    for (let left = minutes; left > 0 && this.end === undefined; ) {
      const quiet = Math.min(left, this.quiet());
      left -= quiet;
      this.minutes(quiet, rate ?? this.state().loses);
      if (this.end === undefined && this.here.now > this.here.due) this.called(rate);
    }
    return this.end === undefined;
  }

  /** No one calls about an update that is being posted: one that is begun by the minute in which it is due is on time. */
  begin({ name }: Act): this {
    const { here } = this;
    if (name === UPDATE && here.now <= here.due) here.due = Math.max(here.due, here.now + UPDATE_TAKES);
    return this;
  }

  conclude(act: Act): void {
    const { machine, here } = this;
    if (act.name === UPDATE) here.due = here.now + machine.updates.every;
    const outcome = outcomeOf(machine, act, here.state);
    const view = machine.looks[act.name] && viewOf(machine, act.name, here.state);
    if (isTable(view) && !here.seen.includes(act.name)) here.seen = [...here.seen, act.name].sort();
    const irreversible = outcome.undo === 'never';
    this.happenings.push({ is: 'outcome', at: here.now, says: outcome.says, view, irreversible });
    this.lost += outcome.harm ?? 0;
    const added = (outcome.sets ?? []).filter((fact) => !here.facts.includes(fact));
    if (added.length > 0) here.facts = [...here.facts, ...added].sort();
    this.enter(typeof outcome.to === 'string' ? outcome.to : inState(outcome.to, here.state));
    if (outcome.end !== undefined) this.finish(this.endOf(outcome.end));
  }

  result(): Step {
    const { lost, impact, happenings, end, here } = this;
    return end === undefined ? { lost, impact, happenings, next: here } : { lost, impact, happenings, end };
  }

  private state(): State {
    const state = this.machine.states[this.here.state];
    if (!state) throw new Error(`an incident without its state ${this.here.state}`);
    return state;
  }

  /** Minutes up to and with the next one in which anything but the loss can happen: they pass at once. */
  private quiet(): number {
    const { now, entered, due } = this.here;
    let next = Math.min(this.machine.clock.limit, due + 1);
    for (const { after } of this.state().later ?? []) if (entered + after > now) next = Math.min(next, entered + after);
    return Math.max(1, next - now);
  }

  private minutes(count: number, loses: number): void {
    const { here, machine } = this;
    here.now += count;
    this.lost += count * loses;
    if (loses > 0) this.impact += count;
    const due = this.state().later?.find(
      ({ after, unless }) => here.now - here.entered === after && !unless?.some((fact) => here.facts.includes(fact)),
    );
    if (due) {
      this.happenings.push({ is: 'later', at: here.now, says: due.says, of: due });
      this.enter(due.to);
    }
    if (here.now >= machine.clock.limit) this.finish(TIMED_OUT);
  }

  /** Someone calls because no update came. The call costs a minute of complete outage, and takes time. */
  private called(rate?: number): void {
    this.lost += this.machine.loss.full;
    this.here.due = this.here.now + this.machine.updates.every;
    this.happenings.push({ is: 'called', at: this.here.now });
    this.pass(CALL, rate);
  }

  private enter(state: string | undefined): void {
    if (state === undefined || state === this.here.state) return;
    this.here.state = state;
    this.here.entered = this.here.now;
  }

  private endOf(end: NonNullable<Outcome['end']>): string {
    if (typeof end === 'string') return end;
    return end.find(({ if: fact }) => fact === undefined || this.here.facts.includes(fact))?.to ?? TIMED_OUT;
  }

  private finish(name: string): void {
    this.end = name;
    this.lost += this.machine.ends[name]?.loses ?? 0;
    this.happenings.push({ is: 'end', at: this.here.now, name });
  }
}
