import type { EvidenceRule } from './rule.ts';

/** One's own part, said without "I did". */
export const OWN_PART: EvidenceRule = {
  shows: [
    'was/were/is/are mine',
    'was/were/is/are all/both mine',
    'it was me',
    'from/by/with/to me',
    'i did alone/myself',
    'my keyboard/hands/desk/doing/editor',
    'my call/part/job/decision/idea/change/patch/proposal/piece/share/role/task/design/contribution/responsibility/project/work',
    'my own call/part/job/decision/idea/change/patch/proposal/piece/share/role/task/design/contribution/responsibility/project/work',
    'i was the one/person/first who/to',
    'i was the only one who/to',
    'i ... myself/single-handedly/solo/singlehandedly',
    'i ... on my own',
    'i ... by hand',
    'i did the/all/most/it/that/this/so',
    'what i did',
    'and/so/which/that i did',
    'with me as/doing/at',
    'as the/its only/sole lead/engineer/owner/author/maintainer/developer',
    'under my name/lead',
    'i got ... to sign/agree/move/commit/change/accept/stop/write/give',
    'single-handed/single-handedly',
    'my own/main/sole part/job/task/contribution/piece/share',
    'i had/got ... up/running/working/ready/done/live/fixed/written/built/merged ... by/in/within/on/before/after/and',
    'fell/landed/left/handed/given/assigned/down/up to/on/with me',
    'on/at my watch/suggestion/initiative/advice/insistence/recommendation/request',
    'my fix/prototype/patch/script/contribution/initiative/half/side/portion/area/turf/baby/brainchild',
    'me who',
    'my bit/hand/handiwork/creation was/is/were',
    'that was my winter/summer/weekend/week/autumn/spring',
    'all/just/only me',
    'me alone',
    'i was handed/given/assigned/tasked/entrusted/chosen/picked/asked ... ... and',
    'on me to',
    'is/are/was/were my drawing/work/design/code/doing/invention/sketch/words/idea/writing/script/change/commit',
    'my evenings/nights/weekends/spare/free',
    'this/that/those/these/all/it was/were/is/are me',
    "i'd been the one/only/first",
    '^me',
    '^*ed/wrote/built/rewrote/drew/dug/found/ran/set/took/made ... ... myself/solo/alone',
    '^wrote/built/rewrote/drew/dug/designed/coded/scripted/tuned/debugged/traced/fixed/patched/ported/profiled/refactored/implemented/configured/automated/reverted/paired/talked/trained/tested/migrated/soldered/restored',
    'carries/bears/has my name/signature/initials',
    'my name/signature/initials is/was on/in/under/all',
    'i did',
    'i sat down/with/next/beside',
  ],
  not: [
    'i did not',
    'i was/felt/blamed/hurt/enjoyed/found/asked/reminded myself',
    'by/on my side',
    'my role/title/job/position was/is/at ... senior/junior/engineer/developer/manager/lead/to/reporting',
    'i did my/our best',
    'i kept thinking/wondering/hoping/worrying/asking',
    'i put/gave ... heart/soul/best/all',
    'meant ... to me',
    'work/worked/works with me',
    'i did enjoy/like/love/feel/learn/know/notice/see/hear/think',
  ],
};

/** What may come between "I" and what I did. */
export const HOW =
  'then also first finally only just had have personally therefore even quickly immediately alone always never really still often usually';

/** After "I" and one of these, nothing was done yet. */
export const BARELY = `am to want wanted need needed was were have had has think thought guess believe believed mean meant know knew feel felt
  like liked love loved remember remembered would could should might may can cannot will wish wished hope hoped see saw seen hear heard known been learn learned always never
  really still often usually understood agreed agree worked joined and do did does don didn doesn wasn weren won couldn wouldn shouldn haven hadn isn aren
  must got a an the no not so too very quite rather pretty much more most less many some lots great huge deep full every each my our his her its
  this that proud happy glad sorry sure tired lucky afraid aware able unable new there here been responsible in on at with part
  admire admired enjoy enjoyed hate hated regret regretted wonder wondered doubt doubted suspect expected expect suppose assume assumed
  watched observed followed witnessed attended waited slept lived live stood sat cried laughed panicked worried cared care grew enjoyed
  appreciate appreciated respect respected belong belonged happened seem seemed look looked count say tell admit must dare mind bet
  tend recall forget forgot imagine gather`;

/** What sounds like an act and is not one, after "I". */
export const IDLE = [
  'kept (?:thinking|wondering|hoping|worrying|asking|telling) ',
  '(?:put|gave) (?:it )?(?:my|all|everything)',
  'take (?:my hat|pride|comfort)',
  'take it ',
  'took (?:part|it personally|comfort|pride|notes)',
  'held my breath',
  'kept (?:quiet|calm|my)',
  'made (?:friends|it home|it through)',
  'got to (?:know|see|work)',
];
