import type { Line } from '../../terminal.ts';
import type { Room } from './drill.ts';
import { limitOf, perform } from './perform.ts';

/** The answers of a round as they are taken: their seconds add up, their texts become the note. */
export class RoundAnswers {
  seconds = 0;
  limit: number | undefined;
  readonly fields: { name: string; text: string }[] = [];
  private readonly texts = new Map<string, string>();

  constructor(readonly room: Room) {}

  /** What was said for a part. */
  said(part: string): string {
    return this.texts.get(part) ?? '';
  }

  async take(name: string, prompt: Line[], seconds: number, part = name): Promise<string> {
    const heading = { left: name };
    this.room.terminal.page(heading);
    const given = await perform({ ...this.room, heading }, { part, prompt, seconds });
    this.seconds += given.seconds;
    const limit = limitOf(this.room, seconds);
    if (limit !== undefined) this.limit = (this.limit ?? 0) + limit;
    this.texts.set(part, given.text);
    if (given.text.trim()) this.fields.push({ name: part === name ? name : `${name}: ${part}`, text: given.text });
    return given.text;
  }
}
