import type { EvidenceRule } from './rule.ts';

/** Two measures in one sentence are before and after if it also has one of these. */
export const CHANGE: EvidenceRule = {
  shows: [
    'before/after/down/up/under/over/back/later/previously/formerly',
    'instead of',
    'was/now/today/nowadays/became/remained/left',
    'these days',
    'used to',
    'dropped/fell/cut/rose/grew/went/reduced/brought/shrank/shrunk/grown/took/takes/improved/sank/slid/climbed/jumped/shaved/ended',
    'got/gets by',
    'had been/cost/needed/taken',
    'with the/a ... it is',
    'by the end/next',
    'by now/christmas/easter/spring/summer/autumn/fall/winter',
    'by january/february/march/april/may/june/july/august/september/october/november/december',
    'the day/week/month/morning after',
    'tumbled/plunged/plummeted/dipped/swelled/ballooned/spiked/soared/crept/trimmed/slashed/lowered/raised/increased/decreased/declined/shed/recovered/reclaimed/pared/squeezed/compressed/dwindled/collapsed/expanded/accelerated/stands/hovers/settled',
    'against/versus/vs/compared',
    'where once',
    'not #',
    'had been *ing',
    'turned/turns into',
    'done/ready/through/finished/finishes/completes/completed/loads/loaded/returns/starts/boots/runs in/within/after/under/inside',
    'no longer',
    'handed/gave/sent/switched/turned/shut/freed ... # of the/our/those #',
    'retired/removed/deleted/decommissioned/freed/eliminated/dropped/closed # of the/our/those #',
  ],
  not: [],
};

/** The later of two sentences that measure the same thing. */
export const AFTERWARDS: EvidenceRule = {
  shows: [
    'now/afterward/afterwards/back/today/nowadays/later',
    'after that',
    'fell/dropped/became/only',
    'went down',
    'after *ing/the',
    'once the/we/it/they/i',
    'since then',
    'in the end',
    'these days',
    'ended up',
    'this week/month/quarter/year',
  ],
  not: [],
};

/** A number of minutes or days alone is a measure only if it is about one of these. */
export const MEASURED_TIME: EvidenceRule = {
  shows: [
    'took/takes/taking/needed/needs/meant/means/lasted',
    'build/builds/run/runs/query/queries/response/responses/load/deploy/deploys/test/tests/job/batch/page/import/export/startup ... past/under/over/above/below/within/in/at',
    'it is',
    'latency/p50/p90/p95/p99/wait*/slow*/down/timeout/timeouts/downtime/outage',
  ],
  not: [],
};

/** Of what one number alone is a measure. */
export const MEASURES: readonly string[] =
  'percent data rate times money error timeout page ticket incident order user customer row deploy bug query message'.split(
    ' ',
  );
