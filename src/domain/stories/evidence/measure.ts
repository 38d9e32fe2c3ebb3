import type { Cue, EvidenceRule } from './rule.ts';

/** "In March", "on Monday": two of them say two times. */
export const PERIODS: readonly string[] = [
  'january/february/march/april/may/june/july/august/september/october/november/december',
  'monday/tuesday/wednesday/thursday/friday/saturday/sunday',
  'spring/summer/autumn/fall/winter/christmas/easter',
  'morning/noon/lunch/evening/night',
];

/** A time before and a time after: each alone is a hint that two measures are of the same thing. */
const CHANGE_CUES: readonly Cue[] = [
  // The time or the state before.
  {
    weight: 2,
    words: [
      'before/previously/formerly/originally/initially/earlier/once/beforehand/yesterday',
      'when/where i/we/he/she ... joined/arrived/began/started/came/took',
      'old/previous/original/former/last/unpatched/vanilla/stock/cold',
      'year/week/month/day/night/release/version before/earlier/prior',
      'had been/measured/cost/needed/taken/eaten/stood/sat/averaged/*ing',
      'without the/it/a',
    ],
  },
  // The time or the state after.
  {
    weight: 2,
    words: [
      'after/afterward/afterwards/later/then/following/finally/since/today/nowadays/tonight/now',
      'these days',
      'new/current/latest/patched/rewritten/shorter/smaller/mine',
      'with the/a/this/that ... *ed/*er/in/on/off/out/gone/built/rewritten/page/index/cache/header/headers',
      'once/as soon ... the/we/i/it/they',
      'when i/we ... left/handed/stopped/finished',
      'at handover',
      'at the moment/present',
      'currently/presently/lately',
      '# days/weeks/months/quarters/years/releases/sprints in/on/later/after/behind',
      'by ... that/it/this/the ... was/had/were/is',
      'last/when ... i/we looked/checked/computed/measured/heard',
      'on the/on',
      'behind the fix',
    ],
  },
  { weight: -2, words: ['new york/zealand/delhi/orleans'] },
  // Something is read off.
  {
    weight: 1,
    words: [
      'was/were/is/are/it/read/reads/said/says/showed/shows/measured/clocked/timed/counted/averaged/stood/stands/sat/sits/numbered/needed/needs/took/takes/cost/costs/ate/eats/gave/gives/became/remained/left/down/up/under/over/back/at',
      'same device/traffic/hardware/phone/machine/test/save/ward/load',
      'per week/day/month/hour/night/call/frame/request/page',
      'waited/waiting/lost/losing/failed/wait',
    ],
  },
];

/** Two measures in one sentence are before and after if it also has one of these, or hints enough. */
export const CHANGE: EvidenceRule = {
  shows: [
    'instead of',
    'now/nowadays/became/remained/previously/formerly',
    'these days',
    'used to',
    'dropped/fell/cut/rose/grew/went/reduced/brought/shrank/shrunk/grown/improved/sank/slid/climbed/jumped/shaved/ended',
    'got/gets by/down/up',
    'got/get/bring/brought/pushed/took it/them/that up/down to',
    'halved/doubled/tripled/quadrupled/quartered',
    'down/back to',
    'had been/cost/needed/taken',
    'with the/a ... it is',
    'by the end/next',
    'by now/christmas/easter/spring/summer/autumn/fall/winter',
    'by january/february/march/april/may/june/july/august/september/october/november/december',
    'the day/week/month/morning after',
    'tumbled/plunged/plummeted/dipped/swelled/ballooned/spiked/soared/crept/trimmed/slashed/lowered/raised/increased/decreased/declined/shed/recovered/reclaimed/pared/squeezed/compressed/dwindled/collapsed/expanded/accelerated/hovers/settled',
    'against/versus/vs/compared',
    'where once',
    'not #',
    'had been *ing',
    'turned/turns into',
    'done/ready/through/finished/finishes/completes/completed/loads/loaded/returns/starts/boots/runs in/within/after/under/inside',
    'no longer',
    'handed/gave/sent/switched/turned/shut/freed ... # of the/our/those #',
    'retired/removed/deleted/decommissioned/freed/eliminated/dropped/closed # of the/our/those #',
    'came/come/comes/coming back/down in/to/under/at',
    'before ... after/afterwards',
    'first half ... ... second',
    'in the first ... ... in the second/next/last',
    'down/up from #',
    'trimmed/slimmed/whittled ... to',
    'got it/them/that under/below/to/within',
    'it is ... ... it was',
    'it was ... ... it is',
    'comes/come/came out in',
    '# then/now/today/afterwards/later #',
    '# down/up from #',
    'old ... new',
    '# of # before/after',
  ],
  not: [],
  cues: CHANGE_CUES,
};

/** What was promised, hoped or asked for was not measured. */
export const PROMISED: readonly string[] = [
  'target/goal/objective/aim/ambition/plan/promise/forecast/estimate/slide/brochure/budget was/were/is/for/on/to/said/promised',
  'target/goal/objective/aim/ambition/forecast/estimate of #',
  'goal/target/ambition ... was/were',
  'agreement/contract/sla ... says/said/allows/allowed/was/is',
  'promised/promises/hoped/hopes/hoping/supposed/wished/predicted/forecast/projected/aimed/aiming',
  'in theory',
  'asked for #',
  'okr/kpi/slo/brief/mandate/ticket/ask said/says/was/called',
  'should/would/might/may/could/will bring/drop/fall/cut/take/be/get/go/come/save/reduce/shrink/improve/halve',
  'want/wanted/wants/plan/planned to/it/us/them/#',
  'i/we/they/everyone expect/expected',
  'raised # million',
];

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

/** After one of these a number says which, or when: a year, a version, a number in a list. */
export const NAMED_BY_NUMBER =
  `spring summer autumn winter january february march april may june july august september october november december
  version v postgres java python node rails php article section chapter step level team sprint room page line
  number port ticket issue`.split(/\s+/);

/** Words that may come behind a number and are not what is counted. */
export const NOT_COUNTED =
  `one ones to and or of in on at from by for after before a an the per with when that which was were is again now
  instead more other over under without last first we i it they because since while but so during than as if then
  once where until till not no only just even still already down up back out off today yesterday tonight afterward
  afterwards later earlier apiece altogether did does had has have can could would will plus minus against through
  inside within between my our their its he she you too also nowadays lately straight flat used every each this
  these there`.split(/\s+/);
