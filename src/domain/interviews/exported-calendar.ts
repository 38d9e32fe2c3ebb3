import { fieldsFit, isAmount, isDate, isFlag, isListOf, isText, isWord, optional } from '../records/fits.ts';

/** What the calendar files of one interview have had, so that the next file can update and cancel it. */
export interface ExportedCalendar {
  /** The id of the interview. */
  id: string;
  /** When a file last said something new, ISO 8601 with offset. */
  changed: string;
  entries: ExportedEntry[];
}

/** One entry, as the last file that said something new about it had it. */
export interface ExportedEntry {
  uid: string;
  /** How often it has changed since it was first written (RFC 5545, 3.8.7.4). */
  sequence: number;
  /** When it last changed, ISO 8601 with offset. */
  at: string;
  /** Its time: a date as 20261211, or a moment in UTC as 20261211T090000Z. */
  start: string;
  summary: string;
  /** Tells what it said from anything else that it could say. */
  mark: string;
  cancelled?: true | undefined;
}

/** Whether a value of the journal is what the calendar files of an interview have had. */
export const isExportedCalendar = fieldsFit({
  id: isWord,
  changed: isDate,
  entries: isListOf(
    fieldsFit({
      uid: (value) => isWord(value) && UID.test(value),
      sequence: (value) => isAmount(value) && Number.isInteger(value),
      at: isDate,
      start: (value) => isText(value) && START.test(value),
      summary: isText,
      mark: isText,
      cancelled: optional((value) => isFlag(value) && value),
    }),
  ),
});

const UID = /^[A-Za-z0-9@/-]+$/;
const START = /^\d{8}(T\d{6}Z)?$/;
