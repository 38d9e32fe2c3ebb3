import { type EvidenceRule, PRIVATE } from './rule.ts';

/** Choices that are about oneself. */
const LIFE = [
  'my/his/her/our brother/sister/mother/father/mom/dad/parents/uncle/knees/back/health/family/doctor/kids/children/garden/cat/dog',
  'took/take/accepted the/a/this/that job/position/role/offer',
  'moved house/in/abroad',
  'a flat/apartment/house across/near/in/with',
  'computer science',
  'studied/study/degree/university/college/phd',
  'to retire',
  'took notes',
  'apartment/condo/migraine/flu/keyboard/monitor/headset/shoes',
  'sick/parental/maternity day/days/leave',
  'i was/felt/am ... disappointed/sad/annoyed/glad/happy/nervous/late/tired/proud/upset/relieved/angry/frustrated/surprised/ashamed',
];

/** A choice, in plain words for choosing. */
export const DECIDED: EvidenceRule = {
  shows: [
    'decided/decide/decision/chose/chosen/choosing/picked/opted/concluded/postponed/insisted',
    'went/go with/for',
    'made/make/took/take the/a/my call/decision/bet',
    'recommended/recommend/proposed/propose ... that/we/to/not',
    'made the case for/that/against',
    'i/we said we/let/ship/wait/stop/no/yes',
    'i/we ended up *ing',
    'i/we prioritized/deprioritized/committed',
    '^so/then ... it was/is/became',
    'i/we told ... no',
    'settled on',
    'stuck with/to',
    'agreed to/on',
    'my call/choice/decision/say/vote/bet',
    'my/our proposal/advice/argument was/is',
    'the call/choice/decision was',
    'voted/argued/pushed for/against',
    'i/we told/asked/got/had ... to ship/stop/wait/hold/roll/skip/drop/keep/leave/go/move/split',
    'in favor of',
    'i/we landed/sided/bet/gambled/erred on/with',
    'came down on the side',
    '^rather than *ing/wait/rewrite/build/buy/add/move/replace/fix/patch/split/keep/use/ask/hire/let/try',
    '^instead of waiting/rewriting/building/buying/adding/moving/replacing/fixing/patching/splitting/using/asking/hiring/trying',
    'drew a/the line',
    'pulled the plug',
    'put ... on ice/hold/back/off',
    'bit the bullet',
    'what i/we did',
    'took the hit/risk/plunge',
    'stood my/our ground',
    'put my foot down',
    'trumped/outweighed/outranked',
    'came first/before',
    'mattered more than',
    'i/we waited/sat/rode it/that/them out',
    'i/we had us/them/everyone',
    'i/we traded/sacrificed/overruled/vetoed/favored/preferred/selected/determined/designed/abandoned/ditched/scrapped/shelved/parked/compromised/rejected',
    'i/we walked/backed/pushed/pressed/called/gave ... away/ahead/on/off/up',
    'tipped the scales/balance',
    'sold/swayed/convinced/won me/us',
    'deciding/decisive factor/argument/point/reason',
    'what decided/clinched/settled/won it/the/that/me/us',
    'what made/convinced/persuaded/pushed/kept/moved/got/led/drove me/us ... ... was/were',
    'that/which settled/decided/clinched/ended it/that/the/things',
    'my/our pick/ruling/verdict/preference/answer/line/rule/favorite/stance/policy/condition/instinct was/is/won/fell/went',
    'was my/our idea/doing/suggestion/call/pick/ruling/verdict/preference/answer/choice',
    'i/we stayed on/with/at/away/clear',
    'i/we let the/it/them/that/our/those/old/each/every',
    '* it was for/and/then/in',
    '* it became',
    '^out went',
    'hence/therefore', // as users say it (plain-english: ok)
    'won/wins/prevailed',
    'said/waved goodbye/off to',
    'got the job/nod/vote/slot/budget',
    'i/we turned/voted down/against',
    'i/we wanted the/it/them/every/each/all/no/a',
    'i/we went straight/ahead/back/public/all/down/for/to',
    'i/we only/still/always/first/deliberately/simply *ed/put/kept/took/made/let/built/ran/wrote',
    'stayed in/out/on/as/put/where',
    'got/gets its/their own',
    'i/we ... over push/pull/polling/the/a/an/another/my/our/*ing',
    'put ... ahead/above/before/first/over',
  ],
  not: [
    ...PRIVATE,
    ...LIFE,
    '^they/he/she decided/decides/picked/chose/opted/settled/agreed/insisted/went',
    'board/committee/customer/client/company/management/investors/ceo/cto/vendor/government/owner/owners/procurement/headquarters/leadership/manager/boss/director/architect/he/she/they decided/picked/chose/opted/settled/insisted/went/selected/resolved',
  ],
};

/** Something done that was a choice if it comes with a reason. */
export const ACTED: EvidenceRule = {
  shows: [
    `i/we rolled/killed/stopped/switched/moved/replaced/raised/lowered/turned/disabled/kept/added/removed/split/wrote/rewrote/introduced/put/let/took/cut/built/left/delayed/shipped/paused/asked/froze/bought/pulled/dropped/blocked/capped/limited/skipped/merged/cached/used/made/changed/set/held/reverted/deferred/hired/started/began/ran/gave/refused/declined/pinned/hid/drained/throttled/retired/postponed/canceled/cancelled/renamed/escalated/scheduled/rejected/accepted/traded/banned/required/demanded/isolated/partitioned/sharded/migrated/stored/sent/scaled/deployed/restarted/replayed/backfilled/reduced/increased/wrapped/extracted/deleted/automated/routed/queued/batched/published/duplicated/copied/mirrored/negotiated/treated/trusted/enabled/tightened/loosened/widened/flipped/shifted/forced/gated/staged/versioned/invested/outsourced/reused/rebuilt/redesigned/reworked/refactored/restructured/simplified/swapped/ported/converted/consolidated/combined/picked/allowed/designed/modeled/restricted/exposed/pushed`,
    `i/we then/also/first/therefore/finally/so/just/only rolled/killed/stopped/switched/moved/replaced/raised/lowered/turned/disabled/kept/added/removed/split/wrote/built/put/froze/bought/pulled/dropped/capped/used/changed/set`,
    '^took/picked/chose/went/had/let/ran/asked/set/held/stayed/gave',
    '^rolled/killed/stopped/switched/moved/replaced/raised/lowered/turned/disabled/kept/added/removed/split/wrote/rewrote/introduced/put/cut/built/delayed/shipped/paused/froze/bought/pulled/dropped/capped',
    'i/we ... ... and *ed/put/cut/took/let/made/kept/went',
    'i/we have made/taken/put/kept/left/built/moved/dropped/cut/split/given/set',
    'i/we had the/it/them/that/every/all/each/our/us/everyone ... *ed/taken/put/cut/built/write/move/stop/drop/keep',
    'i/we told/warned/said/drove/fed/dug/forbade/hung/hid/laid/lent/quit/rang/spoke/stuck/struck/swung/tore/wound/backed',
    'i/we *ed/overrode/fought/sought/led/met/paid/sold/threw/swept/spent/withdrew/undid/redid/drew/broke',
  ],
  not: [
    ...PRIVATE,
    ...LIFE,
    'i/we asked why/whether/if',
    'i/we needed/liked/loved/hated/failed/noticed/learned/realized/believed/suspected/wondered/worried/feared/assumed/expected/hoped/struggled/suffered/missed/died/looked/seemed/remembered/doubted/received/arrived/joined/laughed/cried/panicked/lived/walked/happened/enjoyed/admired/understood/appreciated/regretted/discovered/observed/stumbled/succeeded/finished/recovered/survived/benefited/lagged/ended/crashed/slowed/discussed/agonized',
    'i/we made sense',
    'i/we stayed up/late/there/home/until/calm/awake',
    'as i/we told/said/mentioned/built/went/learned/grew/moved/wrote/worked/ran/made',
  ],
};

/** Why something was chosen. */
export const REASON: EvidenceRule = {
  shows: [
    'because/otherwise',
    'so that/no-one/no',
    'so the/they/he/she/it/customers/users/people/anyone/everyone could/would/can/will/did/kept/stayed',
    'in order to',
    'the/my/our reason',
    'given that/how/the/our/what',
    'knowing that',
    'as long as',
    'so what/instead i/we',
    'seeing as',
    'on account/grounds of/that',
    'for the ... reason',
    'the reason being',
    'what with',
    'hence/therefore/thus/accordingly', // as users say it (plain-english: ok)
    'which/that is why',
    'that being',
    'considering/bearing',
    'the/its/each/every ... costing/being/having/needing/lacking',
    'what made/convinced/persuaded/pushed/kept/moved/got/led/drove me/us',
    'settled it',
    'so * it was/became',
    'so the/our/my/each/every ... stayed/remained/kept/worked/knew',
    'to get a clean',
    'to get rid',
    'since it/we/they/that/those/these/this/he/she/only/no/the/our/my/i/a/an/one/two/three/both/all/some/splitting/no-one/most/many/every/partners/customers/users/each/people/anything/any/adding/losing',
    'as it/we/they/that/this/no/the/no-one/otherwise/our/most/none/there/# ... was/left/gave/meant/were/had/has/is/are/would/could/did/knew/ran/needed/costs/held',
    'to avoid/keep/stop/reduce/buy/protect/limit/make',
    'for the sake of',
    'as *s would/were/had/have/need/needed/could',
    'with only/just/barely ... left/to',
    'with # ... left/to go',
    'with the/a/an/our/my/no/no-one/half/so/two/three/# ... out/away/ahead/pending/looming/coming/due/missing/down/waiting/watching/ill/sick/asleep/gone',
    'so i/we',
    'worse/better/cheaper/safer/faster/simpler/more/less than',
    'could/would/cannot live/wait/lose/afford/survive/stop/stand',
    'costs/cost/costing more/less/us/too/nothing',
    'would have cost/taken/meant/eaten/locked/broken',
    'seeing/considering/assuming/figuring/reasoning/fearing/realizing/expecting/knowing/hoping that/how/the/a/we/i/it/half/most/no/no-one/our/few',
    'worried/afraid/convinced/wary that/of/the/it/we',
    'in view/light of',
    'due/thanks/owing to',
    'since its/their/his/her/there/*ing/most/half/few/neither/none/people/users/customers/we/anything',
    'for fear',
    'on the grounds',
    'in case',
    'to prevent/save/spare/ensure/minimize/preserve/unblock/isolate/shield/lower/free/win/guard/contain/shorten/simplify/meet',
    'which meant/let/kept/saved/bought/spared/left/preserved/avoided/allowed/reduced/removed/eliminated/prevented/isolated/protected/limited/lowered/simplified/ensured/enabled/freed',
    'my thinking/reasoning',
    'matters/mattered more/most',
    'trumped/outweighed/outranked',
    'at the cost/price/expense of',
    'so ... ... that i/we',
    'as these/those/people/users/customers/each/every/all/both/half/many/few/two/three/i/he/she ... was/were/is/are/had/has/have/would/could/needed/knew',
    'in exchange/return for',
    'in time for',
    'so the/our/my/a/every/each/no/that/those/any ... could/would/can/will',
    'tipped the scales/balance',
    'deciding/decisive factor/argument/point/reason',
    'what decided/clinched/settled/sold/swayed/convinced/won it/the/that/me/us',
  ],
  not: ['since then/monday/last/january/the/that start/beginning/release/migration/deploy/day/time'],
};

/** Verbs that tell what happened: "it broke because" is a cause, and "Postgres, because" a choice. */
export const HAPPENED =
  `I we it was were is failed broke left went came fell ran died grew got lost hung froze quit rose sank stood shut chose
  took made gave bought sent put kept built wrote had`.split(/\s+/);

/** Who or what a reason is about: "..., they were eating our support". */
export const ABOUT =
  `they it that those there nobody none everyone everybody people customers users our my its their his her the a an each every this
  these most half any anything both all some many few two three one too so such only nearly almost no not`.split(/\s+/);

/** Verbs for how things are or were, which is what a reason says; also "isn't", "they're", "couldn't". */
export const STATES =
  `is are was were had has have could would can cannot do does did will never need needs needed cost costs know knows take takes
  make makes drop drops forget forgets expect expects break breaks run runs want wants keep keeps lies live lives mean means come
  comes goes depend depends depended rely relies relied matter matters mattered belong belongs belonged remained lack lacks
  lacked allow allows allowed forbid forbids forbade require requires required beat beats outweigh outweighs
  outweighed`.split(/\s+/);

/** After a colon: a state ("it was full"), or words for one without a verb of its own. */
export const EXPLAINS =
  `is are was were had has have could would can cannot no not nobody never already only cost costs need needs`.split(
    ' ',
  );

/** After a colon: a rule of thumb begins with one of these: ": one surprise at a time". */
export const RULES = 'one two three four five half most no any every each better never always first'.split(' ');

/** A sentence that begins with one of these gives the reason before the choice: "With the audit three weeks out, I ..." */
export const OPENINGS = 'with as since given because seeing knowing considering having faced without'.split(' ');
/** And with one of these it does not. */
export const NO_OPENINGS: readonly string[] = ['a result', 'usual', 'always', 'soon', 'then', 'i said', 'we said'];

/** A second sentence that begins so tells what was done next, or what came of it. */
export const NEXT: readonly string[] = [
  ...['I', 'We', 'It was', 'It is', 'It went', 'It worked', 'That was', 'This was'],
  ...['Then', 'After', 'Afterward', 'Afterwards', 'Later', 'Now', 'Everyone', 'The team'],
];
