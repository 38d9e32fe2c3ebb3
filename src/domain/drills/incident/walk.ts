import { type Act, beginning, type Configuration, inState, type Machine, possibleActs } from './machine.ts';
import type { Losses } from './price.ts';
import { type Step, step } from './step.ts';

/** What does not hold of a machine, at the field that it is about. */
export interface Flaw {
  path: readonly (string | number)[];
  says: string;
}

/** An act that was tried: from where, and what it led to. */
interface Tried {
  from: Configuration;
  act: Act;
  done: Step;
}

/** What something costs at the least, and the field that it is about. */
interface Cheapest {
  price: number;
  path: Flaw['path'];
}

/** Every configuration in the order of the clock, every act tried from each, and the least price to get there. */
export class Walk {
  /** For each state the configuration in which it is first entered; of several, one in which the least is known. */
  readonly first = new Map<string, Configuration>();
  /** The views that were shown, by name. */
  readonly views = new Set<string>();
  readonly acts = new Set<string>();
  readonly later = new Set<unknown>();
  readonly ends = new Set<string>();
  /** Whether someone calls on some path because nothing was ever posted. */
  calledFirst = false;
  readonly saved = new Set<string>();
  /** The cheapest way to do each thing that should cost something. */
  readonly cheapest = new Map<string, Cheapest>();
  private readonly paid = new Map<number, number>();

  constructor(
    private readonly machine: Machine,
    readonly losses: Losses,
  ) {}

  go(): void {
    const all = this.losses.all().sort((a, b) => a.now - b.now);
    this.paid.set(this.losses.keyOf(beginning(this.machine)), 0);
    for (const from of all) this.visit(from);
  }

  private visit(from: Configuration): void {
    const { machine, losses } = this;
    const first = this.first.get(from.state);
    if (!first || (first.now === from.now && known(from) < known(first))) this.first.set(from.state, from);
    if (losses.isSaved(from)) this.saved.add(from.state);
    const paid = (this.paid.get(losses.keyOf(from)) ?? 0) - losses.least(from);
    for (const act of possibleActs(machine, from)) this.attempt({ from, act, done: step(machine, from, act) }, paid);
  }

  /** @param paid the least price to get there, less the least loss from there on */
  private attempt({ from, act, done }: Tried, paid: number): void {
    const { losses, machine } = this;
    this.acts.add(nameOf(act));
    const price = paid + done.lost + losses.least(done.next);
    const path = pathOf(machine, act);
    for (const one of done.happenings) {
      if (one.is === 'later') this.later.add(one.of);
      if (one.is === 'called') {
        this.note('a missed update', { price, path: ['updates'] });
        this.calledFirst ||= from.due === machine.updates.first;
      }
      if (one.is === 'outcome' && one.irreversible)
        this.note(`"${nameOf(act)}", which cannot be undone,`, { price, path });
    }
    if (done.next) this.views.add(inState(machine.looks[act.name]?.shows, done.next.state) ?? '');
    const isRelief = machine.moves[act.name]?.is === 'mitigate' && (machine.states[from.state]?.loses ?? 0) > 0;
    if (isRelief && (act.line === undefined) === (machine.moves[act.name]?.line === undefined)) {
      this.note(nameOf(act), { price, path });
    }
    if (done.end !== undefined) this.ends.add(done.end);
    if (!done.next) return;
    const key = losses.keyOf(done.next);
    this.paid.set(key, Math.min(price, this.paid.get(key) ?? Number.POSITIVE_INFINITY));
  }

  private note(what: string, found: Cheapest): void {
    const before = this.cheapest.get(what);
    if (!before || found.price < before.price) this.cheapest.set(what, found);
  }
}

/** The field that an act is written in: of a move on a line, the line. */
function pathOf({ moves }: Machine, { name, line }: Act): Flaw['path'] {
  if (line !== undefined && moves[name]?.hits?.[line]) return ['moves', name, 'hits', line];
  return ['moves', name];
}

function known({ seen, facts }: Configuration): number {
  return seen.length + facts.length;
}

/** A move on a line is known by both. */
export function nameOf({ name, line }: Act): string {
  return line === undefined ? name : `${name} ${line}`;
}
