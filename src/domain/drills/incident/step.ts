import { type Location, locationsOf, type Option } from './location.ts';
import {
  type Act,
  type Configuration,
  type Later,
  type Machine,
  minutesOf,
  outcomeOf,
  TIMED_OUT,
  UPDATE,
  UPDATE_TAKES,
} from './machine.ts';
import type { View } from './views.ts';

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

/** A configuration by its location. Times are minutes since the start. */
export interface Moment {
  location: Location;
  now: number;
  /** When the present state was entered. */
  entered: number;
  /** When the next update is due. */
  due: number;
}

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
  const happenings: Happening[] = [];
  const course = new Course(machine, momentOf(machine, from), happenings);
  const rate = outcomeOf(machine, act, from.state).loses;
  if (course.pass(idle) && course.begin(act).pass(minutesOf(machine, act), rate)) course.conclude(act);
  const { lost, impact, end, location, now, entered, due } = course;
  if (end !== undefined) return { lost, impact, happenings, end };
  const { state, facts, seen } = location;
  return { lost, impact, happenings, next: { state, facts, seen, now, entered, due } };
}

export function momentOf(machine: Machine, from: Configuration): Moment {
  return { location: locationsOf(machine).at(from), now: from.now, entered: from.entered, due: from.due };
}

/** The minutes of one step, as they pass, and its outcome. */
export class Course implements Moment {
  location: Location;
  now: number;
  entered: number;
  due: number;
  lost = 0;
  impact = 0;
  end: string | undefined;

  /** @param happenings takes what the player notices, if it is given */
  constructor(
    private readonly machine: Machine,
    from: Moment,
    readonly happenings?: Happening[],
  ) {
    this.location = from.location;
    this.now = from.now;
    this.entered = from.entered;
    this.due = from.due;
  }

  /** Lets minutes pass; false if the incident ended in them. */
  pass(minutes: number, rate?: number): boolean {
    for (let left = minutes; left > 0 && this.end === undefined; ) {
      const quiet = Math.min(left, this.quiet());
      left -= quiet;
      this.minutes(quiet, rate ?? this.location.loses);
      if (this.end === undefined && this.now > this.due) this.called(rate);
    }
    return this.end === undefined;
  }

  /** No one calls about an update that is being posted: one that is begun by the minute in which it is due is on time. */
  begin({ name }: Act): this {
    if (name === UPDATE && this.now <= this.due) this.due = Math.max(this.due, this.now + UPDATE_TAKES);
    return this;
  }

  conclude(act: Act): this {
    if (act.name === UPDATE) this.due = this.now + this.machine.updates.every;
    const { says, view, irreversible, harm, to, end } = this.location.conclusion(act);
    this.happenings?.push({ is: 'outcome', at: this.now, says, view, irreversible });
    this.lost += harm;
    this.enter(to);
    if (end !== undefined) this.finish(end);
    return this;
  }

  /** Stands where another course stands, with what it lost. */
  follow({ location, now, entered, due, lost, end }: Course): this {
    this.location = location;
    this.now = now;
    this.entered = entered;
    this.due = due;
    this.lost = lost;
    this.end = end;
    return this;
  }

  /** Minutes up to and with the next one in which anything but the loss can happen: they pass at once. */
  private quiet(): number {
    const { now, entered, due } = this;
    let next = Math.min(this.machine.clock.limit, due + 1);
    for (const { after } of this.location.coming) if (entered + after > now) next = Math.min(next, entered + after);
    return Math.max(1, next - now);
  }

  private minutes(count: number, loses: number): void {
    this.now += count;
    this.lost += count * loses;
    if (loses > 0) this.impact += count;
    this.comes();
    if (this.now >= this.machine.clock.limit) this.finish(TIMED_OUT);
  }

  /** What happens by itself in this minute. */
  private comes(): void {
    for (const { after, to, of } of this.location.coming) {
      if (this.now - this.entered !== after) continue;
      this.happenings?.push({ is: 'later', at: this.now, says: of.says, of });
      this.enter(to);
      return;
    }
  }

  /** Someone calls because no update came. The call costs a minute of complete outage, and takes time. */
  private called(rate?: number): void {
    this.lost += this.machine.loss.full;
    this.due = this.now + this.machine.updates.every;
    this.happenings?.push({ is: 'called', at: this.now });
    this.pass(CALL, rate);
  }

  private enter(location: Location): void {
    if (location.state !== this.location.state) this.entered = this.now;
    this.location = location;
  }

  private finish(name: string): void {
    this.end = name;
    this.lost += this.machine.ends[name]?.loses ?? 0;
    this.happenings?.push({ is: 'end', at: this.now, name });
  }
}

/** The minutes of everything that can be begun in a moment: of acts that take equally long they pass once. */
export class Courses {
  private readonly begun: Course[] = [];
  private readonly last: Course;

  constructor(
    private readonly machine: Machine,
    private readonly from: Moment,
  ) {
    this.last = new Course(machine, from);
  }

  /** An act up to the end of its minutes, or of the incident. */
  of({ act, minutes, rate, pace }: Option, happenings?: Happening[]): Course {
    const known = this.begun[pace];
    if (known) return known;
    const course = new Course(this.machine, this.from, happenings).begin(act);
    course.pass(minutes, rate);
    this.begun[pace] = course;
    return course;
  }

  /** An act with its outcome. It holds until the next one is asked for. */
  done(option: Option): Course {
    const { last } = this;
    return last.follow(this.of(option)).end === undefined ? last.conclude(option.act) : last;
  }
}
