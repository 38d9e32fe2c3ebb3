import type { Line } from '../../terminal.ts';
import { shuffled } from '../room/chance.ts';
import type { Room } from '../room/drill.ts';
import { isNarrow } from '../room/narrow.ts';
import { perform } from '../room/perform.ts';
import { SEVERITIES, type Severity } from './acts.ts';
import type { Play, PlayedAct, Reply } from './debrief.ts';
import { beginning, type Configuration, inState, isPossible, UPDATE } from './machine.ts';
import { type Entry, read, written } from './record.ts';
import { type Happening, type Step, step } from './step.ts';
import { nameOf } from './summary.ts';
import { hourAt, withTimes } from './times.ts';
import { NOTHING, turn } from './turn.ts';
import type { IncidentVariant } from './variant.ts';
import { lined, viewLines } from './views.ts';

/** A play that came to its end, with what was sent and how long it took. */
export interface Lived extends Play {
  seconds: number;
  severity: { said: Severity; right: boolean } | undefined;
  updates: { text: string; strong: string | undefined; at: string }[];
  /** What was done and when, in words. */
  lines: string[];
}

const UPDATE_SECONDS = 90;
/** Every so many seconds beyond the time to think are a minute on the clock. */
const SILENCE = 30;

/** Plays an incident to its end. What was done is on the sheet at once: another try goes on from there. */
export async function live(
  variant: IncidentVariant,
  { setting, room }: { setting: string; room: Room },
): Promise<Lived> {
  const stage = new Stage(variant, room);
  const earlier = room.sheet.take(variant.name);
  const kept = read(earlier?.text ?? '');
  for (const entry of kept) stage.replay(entry);
  stage.goOn(earlier?.seconds ?? 0);
  room.terminal.page({ ...room.heading, right: variant.name });
  if (kept.length === 0) await room.terminal.show([[setting]], 'the clock starts');
  while (!stage.isOver()) await stage.turn();
  await stage.showEnd();
  return stage.lived();
}

/** Where a play is, what was done so far, and what is on the page. */
class Stage {
  private here: Configuration | undefined;
  private readonly acts: PlayedAct[] = [];
  private readonly replies: Reply[] = [];
  private readonly entries: Entry[] = [];
  private readonly updates: Lived['updates'] = [];
  private severity: Lived['severity'];
  private eased: number | undefined;
  private seconds = 0;
  private news: Line[][] = [];

  constructor(
    private readonly variant: IncidentVariant,
    private readonly room: Room,
  ) {
    this.here = beginning(variant);
  }

  /** Goes on from an earlier try that took so many seconds. */
  goOn(seconds: number): void {
    this.seconds = seconds;
  }

  isOver(): boolean {
    return this.here === undefined;
  }

  /** One turn: someone may interrupt, then an act is found, and done. */
  async turn(): Promise<void> {
    const { room, variant, here } = this;
    if (!here) return;
    const interrupt = (variant.interrupts ?? [])[this.replies.length];
    if (interrupt && here.now >= interrupt.at) return this.answer(interrupt, here);
    const started = room.clock();
    const found = await turn(variant, { here, room, heading: this.heading(here), above: this.above(here) });
    const spent = (room.clock() - started) / 1000;
    this.seconds += spent;
    const idle = room.untimed ? 0 : Math.max(0, Math.floor((spent - variant.clock.think) / SILENCE));
    if (found.act.name === UPDATE) await this.update({ ...found, idle }, here);
    else this.take({ ...found, idle });
    this.keep();
  }

  /** An entry of an earlier try, done again. */
  replay(entry: Entry): void {
    if ('answer' in entry) {
      const interrupt = (this.variant.interrupts ?? [])[this.replies.length];
      if (interrupt && this.here) this.reply(interrupt, entry.answer, this.here);
    } else if (this.here && isPossible(this.variant, entry.act.name, this.here)) {
      if (entry.act.name === UPDATE)
        this.sent(this.here, this.room.sheet.part(this.partOf(this.here))?.text ?? '', entry.severity);
      this.take(entry);
    }
  }

  async showEnd(): Promise<void> {
    this.room.terminal.page({ ...this.room.heading, right: this.variant.name });
    await this.room.terminal.show(this.news, 'the debrief');
  }

  lived(): Lived {
    const { acts, replies, seconds, severity, updates, variant } = this;
    const lines = [
      ...replies.map(({ at, says }) => ({ at, text: `Said: ${says}` })),
      ...acts.map(({ act, from }) => ({ at: from.now, text: nameOf(variant, act) })),
    ].sort((a, b) => a.at - b.at);
    return {
      acts,
      replies,
      seconds,
      severity,
      updates,
      lines: lines.map(({ at, text }) => `${hourAt(variant, at)} ${text}`),
    };
  }

  private heading({ now, due }: Configuration) {
    const { variant, room } = this;
    const lost =
      this.acts.reduce((sum, played) => sum + played.step.lost, 0) +
      this.replies.reduce((sum, { harm }) => sum + harm, 0);
    const isDue = !variant.line && due <= variant.clock.limit;
    const parts = [
      hourAt(variant, now),
      ...(isDue ? [`${isNarrow(room.terminal) ? '' : 'update '}due ${hourAt(variant, due)}`] : []),
      `lost ${lost.toLocaleString('en-US')}`,
    ];
    return { left: room.heading.left, right: parts.join(', ') };
  }

  /** What happened since the last turn, and what one sees now. */
  private above({ state }: Configuration): Line[][] {
    const sees = this.variant.states[state]?.sees ?? '';
    return [...this.news, [{ text: this.timed(sees), tone: 'quiet' }]];
  }

  private async answer(
    interrupt: NonNullable<IncidentVariant['interrupts']>[number],
    here: Configuration,
  ): Promise<void> {
    const { terminal, random } = this.room;
    const started = this.room.clock();
    terminal.page(this.heading(here));
    const options = interrupt.answers.map(({ say }, value) => ({ value, label: this.timed(say) }));
    const chosen = await terminal.choose(
      `${interrupt.from}: "${this.timed(interrupt.says)}"`,
      shuffled(options, random),
      { above: this.above(here), records: true },
    );
    this.seconds += (this.room.clock() - started) / 1000;
    this.reply(interrupt, chosen, here);
    this.keep();
  }

  private reply(
    { answers }: NonNullable<IncidentVariant['interrupts']>[number],
    chosen: number,
    here: Configuration,
  ): void {
    const given = answers[chosen];
    if (!given) return;
    this.replies.push({ at: here.now, says: this.timed(given.say), harm: given.harm ?? 0 });
    this.entries.push({ answer: chosen });
    // What one was looking at stays in sight.
    this.news = [...(isNarrow(this.room.terminal) ? [] : this.news), [this.timed(given.reply)]];
  }

  private async update(entry: Exclude<Entry, { answer: number }>, here: Configuration): Promise<void> {
    const { variant, room } = this;
    const { terminal } = room;
    const heading = this.heading(here);
    let severity: Severity | undefined;
    if (variant.severity && !this.severity) {
      terminal.page(heading);
      severity = await terminal.choose(
        'How severe is it?',
        SEVERITIES.map((value) => ({ value, label: value })),
        { inline: true, records: true, again: lined(this.above(here)) },
      );
    }
    terminal.page(heading);
    const prompt: Line[] = [`Write the update to ${variant.updates.to}. They see nothing but your words.`];
    const again = lined(this.above(here));
    const part = this.partOf(here);
    const { text, seconds } = await perform({ ...room, heading }, { part, prompt, again, seconds: UPDATE_SECONDS });
    this.seconds += seconds;
    if (!room.aloud && text.trim() === '') {
      room.sheet.drop(part);
      this.news = [[{ text: 'You wrote nothing, so no update went out.', tone: 'warn' }]];
      return;
    }
    this.sent(here, text, severity);
    this.take({ ...entry, ...(severity && { severity }) });
  }

  private sent(here: Configuration, text: string, severity: Severity | undefined): void {
    const { variant } = this;
    if (severity) this.severity = { said: severity, right: severity === inState(variant.severity?.in, here.state) };
    const strong = inState(variant.updates.strong, here.state);
    this.updates.push({ text, strong: strong && this.timed(strong), at: hourAt(variant, here.now) });
  }

  private take(entry: Exclude<Entry, { answer: number }>): void {
    const { here, variant } = this;
    if (!here) return;
    const done: Step = step(variant, here, entry.act, entry.idle);
    this.acts.push({ act: entry.act, from: here, step: done, listed: entry.listed });
    this.entries.push(entry);
    this.here = done.next;
    const stopped = done.next && variant.states[done.next.state]?.loses === 0;
    if (stopped && (variant.states[here.state]?.loses ?? 0) > 0) this.eased = done.next?.now;
    const silent = entry.idle > 0 ? [[{ text: `You thought for ${entry.idle} min.`, tone: 'warn' as const }]] : [];
    this.news = [...silent, ...done.happenings.map((one) => this.newsOf(one, entry.act.name))].filter(
      (lines) => lines.length > 0,
    );
  }

  private newsOf(one: Happening, act: string): Line[] {
    const { variant } = this;
    switch (one.is) {
      case 'later':
        return [{ text: `${hourAt(variant, one.at)}  ${this.timed(one.says)}`, tone: 'warn' }];
      case 'called':
        return [
          {
            text: `${hourAt(variant, one.at)}  The update did not come: someone calls you, for two minutes.`,
            tone: 'warn',
          },
        ];
      case 'end':
        return [this.timed(variant.ends[one.name]?.says ?? '')];
      default:
        return [
          ...(one.says === undefined ? [] : [this.timed(one.says)]),
          ...(act === UPDATE ? ['Your update is out.'] : []),
          ...(act === NOTHING
            ? [{ text: 'No one here knows how to do that. A minute is gone.', tone: 'warn' as const }]
            : []),
          ...(one.view === undefined ? [] : viewLines(one.view).map((line) => this.timedLine(line))),
        ];
    }
  }

  private timedLine(line: Line): Line {
    if (typeof line === 'string') return this.timed(line);
    return { ...line, text: this.timed(line.text), ...(line.narrow && { narrow: this.timed(line.narrow) }) };
  }

  private timed(text: string): string {
    const { acts, variant, eased } = this;
    const now = this.here?.now ?? acts.at(-1)?.step.happenings.at(-1)?.at ?? 0;
    return withTimes(text, variant, { now, entered: this.here?.entered, eased, due: this.here?.due });
  }

  private partOf({ now }: Configuration): string {
    return `${this.variant.name}: update, ${hourAt(this.variant, now)}`;
  }

  private keep(): void {
    const { entries, room, seconds, variant } = this;
    const reads = this.lived().lines.join('\n');
    room.sheet.keep(variant.name, { text: written(entries), seconds, done: true, reads });
  }
}
