import type { Claim } from './claim.ts';
import { claim } from './claim.ts';
import type { Job } from './job.ts';
import { job } from './job.ts';
import type { Judgment } from './judgment.ts';
import { judgment } from './judgment.ts';
import type { Mistake } from './mistake.ts';
import { mistake } from './mistake.ts';
import type { RecordKind } from './record.ts';
import type { SolvedProblem } from './solved-problem.ts';
import { problem } from './solved-problem.ts';
import type { Strike } from './strike.ts';
import { strike } from './strike.ts';
import type { Told } from './told.ts';
import { told } from './told.ts';

/** What the journal keeps of each kind of record. */
export interface RecordValues {
  job: Job;
  claim: Claim;
  problem: SolvedProblem;
  told: Told;
  judgment: Judgment;
  mistake: Mistake;
  strike: Strike;
}
export type RecordName = keyof RecordValues;

/**
 * Every kind of record. The journal's check, merging, export and import are made from this table. Adding one: its file,
 * its line in `RecordValues`, and its line here.
 */
export const RECORDS = { job, claim, problem, told, judgment, mistake, strike } satisfies Record<
  RecordName,
  RecordKind
>;

export const RECORD_NAMES = Object.keys(RECORDS) as RecordName[];

/** The lists of records in an export. */
export type RecordLists = { [K in RecordName as (typeof RECORDS)[K]['list']]: RecordValues[K][] };

/** The lists of an export, each made by its kind. */
export function recordLists(listOf: <K extends RecordName>(kind: K) => RecordValues[K][]): RecordLists {
  return Object.fromEntries(RECORD_NAMES.map((kind) => [RECORDS[kind].list, listOf(kind)])) as unknown as RecordLists;
}

/** Whether the journal's kind is one of records. */
function isRecordName(kind: string): kind is RecordName {
  return Object.hasOwn(RECORDS, kind);
}

/** What one of a kind is called; what is not a record has the name of its kind. */
export function calledOf(kind: string): string {
  const { called = kind }: Pick<RecordKind, 'called'> = isRecordName(kind) ? RECORDS[kind] : {};
  return called;
}
