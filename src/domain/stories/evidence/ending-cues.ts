import type { Cue } from './rule.ts';

/** What hints at how it turned out. */
export const OUTCOME_CUES: readonly Cue[] = [
  // "It still runs today", "as we speak".
  {
    weight: 3,
    words: [
      'still in/on/the/today/running/runs/works/lives/carries/holds/serves/use/uses/there/standing/stands/going/goes/up/live/ships/used',
      'still with/here',
      'to this day',
      'as we speak',
      'up to/until now/today',
      'is/are/does/do/runs/run/uses/use/carries/handles/goes/go/has/have/lives/sign/signs ... now/today/nowadays/every/each',
      'now ... runs/run/handles/uses/use/does/goes/go/has/have/takes/serves/lives/carries/is/are/belongs/sign/signs',
      'is/are running/maintained/used/live/published/retired/gone/closed/merged/deployed/done/dead/archived/sold/standard/mandatory',
      'in production/use/service/place/force today/now/since',
      'in force',
      'into series/production/service/use',
      'lives on',
      'is/are what they/everyone/people/we/you/he/she/it',
      "that is/that's the version/one/code/team",
      'today/now ... all/every/both/most/half/each',
      'made/promoted me ... lead/head/manager/senior/staff/to',
      'every ... we/they/i ... carries/has/runs/uses/gets/comes/ships',
    ],
  },
  // "It shipped", "the ticket is closed", "they pulled the plug".
  {
    weight: 3,
    words: [
      'went live/out/through/ahead/in/bankrupt/under/into/public/home/to',
      'got/was/were/been/is/are/had ... merged/shipped/released/closed/cancelled/canceled/scrapped/withdrawn/adopted/approved/signed/renewed/deployed/retired/removed/accepted/extended/restored/recovered/delivered/decommissioned/refunded/resolved/reverted/deleted/abandoned/replaced/paid/saved/published/retracted/pulled/cured/refused/rejected/granted/certified/dismissed/dropped/buried/thanked/promoted/fired/sacked/sued/fined/gone/migrated/rehired/healed',
      'called/thrown/taken/rolled/handed/bought/shut/switched/phased/powered/sold/written off/out/over/down/back',
      'shelved/mothballed/sunset/axed/revived/resurfaced/reappeared/recurred/subsided/eased/faded/plateaued/emptied/healed/held/outlasted/thrived/flourished/spread/snowballed/lasted/lapsed/expanded/copied/borrowed/standardized/celebrated/praised/thanked/rewarded/promoted/apologized/refunded/compensated/settled/sued/fined/certified/greenlit/extended/churned/slipped/overran/finished/completed/concluded/ended/succeeded/failed/worked/saved/earned/improved/tripled/quadrupled/plummeted/collapsed/matched/exceeded/beat/topped/met/missed/recouped/prevented/caught/noticed/complained/rehired/repaid/reimbursed/regained/restored/rebounded/normalized/cleared/deleted/retired/graduated/inherited/maintained/rated/voted/presented/cited',
      'caught/took/paid/wore/died/signed/tailed/leveled/bounced/dropped/rolled on/off/up/out/down/back',
      'copying/adopting/using/reusing/borrowing/asking',
      'got/won/secured/received/earned funding/budget/approval/buy-in/praise/permission/certification/an/the/our/my',
      'takes/take/costs/needs/is/are ... rather/instead than/of',
      'was/were/is/are *ing again',
      'never *ed/came/went/saw/heard',
      'went/gone/stayed/kept down/up/away',
      'made the/our/it deadline/date/launch/cut',
      'shipped/launched/landed/released/delivered/merged/renewed/adopted/recovered/survived/passed/folded/flopped/won/lost/reordered/vanished/disappeared/ceased/dried/returned/stabilized/outlived/cancelled/canceled/closed/refused/rejected/paid/doubled/halved/upheld/withdrew/accepted/granted/approved/published/reopened/cheered/applauded',
      'rolled/turned/shut/switched/handed/gave it/them/everything/that back/off/down/over',
      'was/were/got stopped/halted/frozen/paused/discontinued',
      'killed the/our/my/it project/product/feature/program/programme/idea/thing',
      'was/were/is empty/done/ready/flat/quiet/over/history by/again/within/after/ever',
      'signed the/off/a/for/us/with',
      'stopped *ing/for/at/altogether',
      'ended with/up/when/in/there',
      'complaints/calls/pages/alerts/errors/tickets/crashes/reports/losses/refunds ... stopped/ended/dropped/went/fell/ceased',
      'got/had/have/has ... back/out/through/live',
      'ran out of money/road/funding/time',
      'shut it/them/us/everything down',
      'verdict/upshot/outcome/result/bottom-line/epilogue/postscript/postmortem',
      'sadly/happily/luckily/mercifully/unfortunately',
      'long story short',
    ],
  },
  // "It hasn't come back", "nobody has complained".
  {
    weight: 3,
    words: [
      'has/have not/never/been/had/seen/heard/done/run/gone/held/stayed/kept/grown/come/needed/copied/adopted/asked/filed',
      'no-one/nobody/nothing/none/not/never/zero/no ... since/again/anymore/complained/noticed/lost/reopened/filed/asked/called/missed/sacked/fired/died',
      'no-one/nothing/none/no has/have/was/were/is/had',
      'any more/longer',
      'gone/fine/quiet/silent/green since/ever/by/for',
    ],
  },
  // When one looks back.
  {
    weight: 1,
    words: [
      'in the end',
      'finally/eventually/since/now/today/nowadays/afterwards/afterward/later/anyway/ever/again',
      'these days',
      'by the end/time/next/following/noon/midnight/morning/evening/monday/friday/march/june/october/january/spring/summer/autumn/winter/christmas',
      'that/the/next/following week/month/quarter/year/day/morning/monday',
      'within',
      'after that/the',
      'so the/it/that/they',
      'the day/week/month/year after',
      'every/each month/week/day/night/quarter/year/release',
      'on time/budget/schedule',
      'without a/any/one',
    ],
  },
  // It is told in the present: so things stand.
  {
    weight: 1,
    words: [
      'is/are/runs/uses/lives/belongs/maintains/maintain/pays/carries/sign/signs/cite/cites/works/serves/handles/answers/earns/sleeps/sleep/stands/sits/hangs/ships/holds/opens/loads/takes/depends/depend/gets',
    ],
  },
  // Who says so.
  {
    weight: 1,
    words: [
      'customer/customers/client/clients/auditor/auditors/regulator/finance/support/sales/users/board/vendor/churn/tickets/ticket/pages/pager/complaints/alerts/errors/latency/bill/revenue/payroll/hospital/bank/everyone/studio/company/players/patients/court/ministry/journal/reviewer',
      'fix/migration/project/feature/service/release/launch/rollout/product/tool/library/pipeline/team/teams/patch/app/game/program/programme/trial/rewrite/system/version/attack/outage/bug/experiment/pilot/contract/volume/load/traffic/numbers/data/orders/money/records/site/traffic/error/issue/problem/crash/crashes/parser/script/job/process/deal/account/squads/squad/departments/colleagues/engineers/others/deadline/company/office/factory/plant/store/stores/shop/fleet',
    ],
  },
  // It was wished for.
  {
    weight: -5,
    words: [
      'hope/hopes/hoped/hopefully/hoping/goal/goals/aim/aimed/wish/wished/expected/expect/tomorrow/supposed/promised/ideally/optimistic/confident/intend/intends/intention/permitting/someday/surely/consideration',
      'plan/plans/planned/idea/step is/was/to/would',
      'will/would/should/could/might/may/shall',
      'going to',
      'wanted/want/wants/needed/trying/tried/meant to/us/the/it/a',
      'if/once/when/before we/i/they/it/the/legal/everything/all ... works/arrives/goes/signs/signed',
      'in the long run',
    ],
  },
  // It had not ended.
  {
    weight: -5,
    words: [
      'there we/i was/were',
      'by then',
      'until then',
      'around then',
      'it was then',
      'so far',
      '^then ... ... and/but/too/came/the',
      '^first',
      '^meanwhile',
      'at that/this/some stage/point',
      'problem/cause/reason/issue/trouble/culprit came/lay/stemmed/sat',
      'had just/only/hardly/barely/already',
      'was/were still/midway/halfway',
      'in the middle',
      'was/were waiting/about/coming/sending/making/trying/hoping/planning/working',
      'started/began/begun/prepared with/to/by/for',
      'now there was/were',
      'when the building/second/power/next/rollback',
      'unhappy/angry/tired/discussion',
      'the first/second/next pass/attempt/try/alert/shift',
      'and then the/it/watched/i/we',
    ],
  },
];

/** What hints at something learned. */
export const LEARNING_CUES: readonly Cue[] = [
  // "Ever since", "nowadays".
  {
    weight: 2,
    words: [
      'nowadays/henceforth',
      'these days',
      'ever since',
      'from then/that/there/now/this on/day/night/week/point/moment',
      'since then/that/this/the',
      'after that/this affair/incident/outage/night/day/weekend/episode/release/fiasco/experience/week/story/one',
      'next time',
      'never again',
      'any more/longer',
      'no longer',
      'anymore/onward/onwards',
      'now/today',
      'to this day',
      'that incident/outage/fiasco/night/weekend/day/week/episode saw/made/did/gave/left/is',
    ],
  },
  // What I do, as a habit, in the present tense.
  {
    weight: 2,
    words: [
      'i/we ... ask/check/write/test/measure/print/save/restore/verify/start/keep/make/insist/look/count/plan/review/rehearse/document/automate/log/monitor/talk/call/listen/wait/stop/refuse/demand/require/treat/assume/trust/believe/distrust/doubt/prefer/avoid/schedule/block/add/draw/sketch/show/tell/share/pair/sit/begin/try/use/run/do/give/take/leave/name/own/open/pick/choose/pin/practice/budget/set/involve/invite/bring/read/commit/charge/split/ship/merge/deploy/build/design/estimate/interview/label/tag/diff/benchmark/profile/sleep/say/get/go/think/spend/hand/pay/sign/send/want/need/treat/never/always',
      'i/we have/has ... a/an/one/the rule/habit/checklist/policy/test/alert/limit/script/switch',
      'i/we will not/never',
      'i/we do not',
      'i/we would/could never/not/only/first/start/ask/write',
      'my/our ... get/gets/has/have/comes/come/carry/carries/goes/go/starts/start/includes/needs/need/ends/ships/contains/lists',
    ],
  },
  // "It dawned on me", "what sank in", "it took that outage for me to grasp".
  {
    weight: 2,
    words: [
      'dawned/sank/clicked/sunk/grasp/grasped/internalized/internalised/unlearn/unlearned',
      'lesson/lessons/moral/takeaway/insight/epiphany/wiser',
      'habit/habits/rule/rules/checklist/principle/mantra/reflex/policy/motto/template/ritual',
      'realized/realised/understood/learned/learnt/taught/cured/humbled/convinced/woke/reminded/discovered/concluded',
      'what/thing/things i/we/that/it ... took/take/learned/kept/carry/remember/stayed/stuck/sank/changed/missed/got',
      'hit/struck me',
      'found out',
      'only afterwards/later/then did',
      'i used to/was',
      'i had/always assumed/trusted/believed/thought/taken/figured',
      'opened my eyes',
      'for me/us to grasp/see/understand/realize/realise/accept/learn',
      'how i came/learned/learnt/got to',
    ],
  },
  // "I should have asked", "I have stopped guessing", "it made me the person who asks".
  {
    weight: 3,
    words: [
      'should/ought not/never/at to/have/least',
      'should/ought have/to',
      'my mistake/error/fault/regret',
      'too late/long/early/quickly/soon/much to/in/i/that',
      'i wish',
      "i'd ... ... earlier/sooner/first/differently/before/instead",
      'had i/we *ed/known/asked',
      'i have stopped/started/begun/learned/learnt/come/become/grown/quit/given/changed',
      'no more ... from/for/with/on/in me/us/my/our/friday*',
      'turned/made me into/a/the/more/less/suspicious/ask/check/write',
      'i/we came to',
      'if i/we could/had/did ... again/over/back',
      'that is how/why i/we/our/my/every/each/no',
    ],
  },
  // When, and of what, always.
  {
    weight: 1,
    words: [
      'before/until/unless i/we/anyone/someone/any/the/it/*ing/lunch',
      'always/never/still/first/by-default/twice/only/longer/since/afterwards/later/instead',
      'is the default',
      'day one',
      'by default',
      'from the first/start/outset/beginning',
      'each/every/any/all',
    ],
  },
  // What is so in general.
  {
    weight: 1,
    words: [
      'a/an/no/every/any/the/your/two/one/that ... is/are/has/beats/tells/needs/means/hides/costs/lies/says/deserves/matters/breaks/fails/rots/counts/wins/does/lasts/eats',
      'is just/only/not/never/still',
      'beats/means/means',
      'you ... lose/need/cannot/have/get/know/only/never',
    ],
  },
  { weight: 1, words: ['i/me/my/myself/our'] },
  // Praise, sayings, and what is learned in school.
  {
    weight: -4,
    words: [
      'stops/stop/stopped learning',
      'my manager/boss/colleague/lead/mentor said/says/told/liked/was',
      'communication/teamwork/opportunity/spirit/praised/award/grateful/certificate/nice/discipline',
      'learning rate/curve/attitude',
      'machine learning',
      'lesson/lessons plan/plans',
      'live and learn',
      'they say',
      'best teacher',
      'not kill you',
      'teaches you something',
      'meeting/course/courses/training/workshop/university/school/bootcamp/book/book/slide',
      'young colleagues',
      'juniors/exercise/exercises/laugh/laughed/laughs',
      'hindsight everyone/it/is',
      'again tomorrow',
      'the same way again',
      'again thank',
      'new hire/hires/people/colleague/colleagues learned/learnt/learn',
      'grew enormously',
      'database/table/cluster/service/system/server/company/office has/have',
      'i now lead/work/live/manage/run',
      'crazy/coffee',
    ],
  },
];
