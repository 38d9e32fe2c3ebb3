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

/** A configuration without its times: everything on which it depends what is possible. */
export interface Timeless {
  state: string;
  facts: readonly string[];
  /** Looks whose table has been seen. */
  seen: readonly string[];
}

/** Everything on which the rest of the incident depends. Times are minutes since its start. */
export interface Configuration extends Timeless {
  now: number;
  /** When the present state was entered. */
  entered: number;
  /** When the next update is due. */
  due: number;
}

/** The end at the limit of the clock; every incident has it. */
export const TIMED_OUT = 'timed-out';
export const UPDATE = 'update';
export const UPDATE_TAKES = 1;

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
export function isPossible(machine: Machine, name: string, { state, seen, facts }: Timeless): boolean {
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
export function possibleActs(machine: Machine, from: Timeless): Act[] {
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
