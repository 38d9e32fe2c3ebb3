import type { Answer, Line } from '../../terminal.ts';
import type { Room } from './drill.ts';
import { limitOf, perform } from './perform.ts';

/** The answers of a round as they are taken: their seconds add up, their texts become the note. */
export class RoundAnswers {
  seconds = 0;
  limit: number | undefined;
  readonly fields: { name: string; text: string }[] = [];
  private readonly given = new Map<string, Answer>();

  constructor(readonly room: Room) {}

  /** What was said for a part. */
  said(part: string): string {
    return this.given.get(part)?.text ?? '';
  }

  /** Seconds used for a part; undefined if it has not been asked. */
  used(part: string): number | undefined {
    return this.given.get(part)?.seconds;
  }

  async take(name: string, prompt: Line[], seconds: number, part = name): Promise<string> {
    const heading = { ...this.room.heading, left: name };
    this.room.terminal.page(heading);
    const given = await perform({ ...this.room, heading }, { part, prompt, seconds });
    this.add(name, given, seconds, part);
    return given.text;
  }

  /** Counts an answer that was taken in another way. */
  add(name: string, given: Answer, seconds: number, part = name): void {
    this.seconds += given.seconds;
    const limit = limitOf(this.room, seconds);
    if (limit !== undefined) this.limit = (this.limit ?? 0) + limit;
    this.given.set(part, given);
    if (given.text.trim()) this.fields.push({ name: part === name ? name : `${name}: ${part}`, text: given.text });
  }
}
