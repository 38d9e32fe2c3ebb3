import {
  type Act,
  type Configuration,
  inState,
  type Later,
  type Machine,
  minutesOf,
  type Outcome,
  outcomeOf,
  type State,
  UPDATE,
  UPDATE_TAKES,
  viewOf,
} from './machine.ts';
import { isTable, type View } from './views.ts';

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

/** The end at the limit of the clock; every incident has it. */
export const TIMED_OUT = 'timed-out';
/** Minutes that a call takes from someone who has heard nothing. */
const CALL = 2;

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
