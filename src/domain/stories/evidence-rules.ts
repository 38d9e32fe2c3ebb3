/** What shows a thing in a sentence, as phrases (`phrases.ts`). */
export interface EvidenceRule {
  shows: readonly string[];
  /** What looks like it and is something else: a sentence with one of these shows nothing. */
  not: readonly string[];
}

/** What no one means when they tell of their work. */
const PRIVATE = [
  'home/lunch/dinner/breakfast/pizza/cake/beer/drinks/canteen/menu/vacation/bed/party',
  'on/my/our/a holiday',
  'fish/steak/salad/wine/tea/restaurant/cinema/movie/gym/sofa/umbrella',
  'train/bus/tram/bike/taxi/flight/commute',
];

/** Another explanation, or another way, that was looked at and left. */
export const ALTERNATIVE: EvidenceRule = {
  shows: [
    'instead of/rather',
    'rule/ruled/ruling ... out',
    'alternative*',
    'option/options was/were/would',
    'other/another/obvious/cheaper/third/second option/way/choice/candidate/contender/route/approach/plan was/were/would/meant',
    'lost/loses/failed on price/cost/latency/speed/effort/risk/security/time',
    'decided/decide against',
    'was/were/am/voted/argued against',
    'middle way',
    'considered/weighed/evaluated/entertained',
    'thought/think about/of a/an/the/using/moving/buying/switching/adding/splitting/caching/writing/rewriting',
    'i/we did not rewrite/build/buy/add/move/migrate/switch/split/scale/shard/cache/restart/upgrade/adopt/merge/fork',
    'i/we chose/decided/agreed/preferred not to',
    'i/we held/passed/backed ... off/on/away',
    'i/we resisted',
    'looked at using/moving/buying/sharding/caching/a/two/three',
    'on the table',
    'could have used/taken/gone/chosen/built/kept/written/added/moved/bought/scaled/rewritten/picked/put',
    'could/might/may ... have been',
    'could/can not be/have',
    'cannot be/have',
    'turned/voted ... down because/since/as',
    'turned/voted ... down',
    'rejected/dismissed/dropped/discarded ... because/since/as',
    'i/we rejected/dismissed/discarded/excluded/eliminated',
    'versus/vs',
    'wanted/favored/preferred/proposed/suggested ... i/we argued/preferred/thought/said/insisted/chose/took/went',
    'i/we argued/pushed/held ... that/for/against/back/out',
    'talked ... out of',
    '^not the/a/an/because/due',
    'it/that/this was/were not the/a/an/because/caused/our',
    'was/were not the cause/reason/problem/culprit',
    'changed/bought/brought/gained/gave/found ... nothing',
    'made/make no difference',
    'had/with no effect',
    'without ... miss/effect/change/difference/error',
    'did/does/do not help/fix/explain/matter/change',
    'had nothing to do with',
    'looked/was/were fine/normal/healthy/clean/innocent/idle',
    'not to blame',
    'off the list',
    'which/that/this/only left ... the/one/only/us',
    'had to be/lie/come/sit ... in/downstream/upstream/something/the/ours/theirs/elsewhere',
    'first/initial/obvious/usual/favorite thought/guess/suspicion/suspect/suspects/idea/theory',
    "everyone's/everybody's/our/my/the favorite/theory/hypothesis/suspicion/suspect*",
    'suspected/blamed the/a/an/our/my/its/their/dns/garbage/memory',
    'suspicion fell on',
    'would have gone/taken/chosen/preferred/used ... i/we',
    'neither the/a/an/our/my/its/dns ... nor',
    'the first thing i/we ... tried/checked/suspected',
    'was/were what most/many/everyone/people/management/they ... wanted/expected/proposed/asked',
    'i/we checked/tested/suspected ... first',
    'was/were sure/convinced/certain it/that/the/this',
    'gave/brought/showed us/me/the same',
    'the same error/errors/result/results/symptom/symptoms/graph/picture',
    'i/we left/set/put it/that/them for/aside/out',
    'i/we/everyone/everybody/people/they ... suspected/blamed',
    'on my/our/the list ... but/until',
    'behaved/failed/looked/crashed ... just/exactly the same',
    'pushed/argued/voted/asked for ... while/but/whereas/and i/we',
    'i/we favored/preferred ... over/to',
    'would ... have only/just/merely/hidden/masked/moved/bought/postponed/delayed/broken/helped/fixed/worked/reached/meant/cost/taken/needed/required/eaten',
    'would have meant/cost/taken/needed/required/eaten/reached/hit/hurt',
    'would not have helped/fixed/worked/changed/saved/been',
    'tempting',
    'i/we said no',
    'prime/main/chief suspect/suspicion',
    'cleared it/them/that',
    'cheap/easy/quick/safe way/fix/answer was',
    'too slow/expensive/risky/late/fragile/big to/for',
  ],
  not: [
    ...PRIVATE,
    'instead of # ms/s/seconds/minutes/hours/days/weeks',
    'instead of about/over/under #',
    'rather happy/good/nice/quickly/late/long/often/well/large/small',
    'first option in/on',
    'could have done',
    'could not/never/hardly have known/guessed/expected/imagined/foreseen',
    'could have known/guessed/expected/imagined/foreseen/happened/died',
    'turned ... down from',
    'considered ... a bug/log/code/dashboard/graph',
    'thought ... about/of it/that/you/them/me',
    'i/we passed on the/a message/news/word/ticket/question',
    'would have been nice/great/good/better/happy',
    'blamed the/our team/people/developers/engineers/others',
    'had to be there/early/quick/careful/patient',
  ],
};

/** A time, a date, or how long it took. */
export const TIME: EvidenceRule = {
  shows: [
    '# am/pm/a.m/p.m',
    '#/quarter/half past/to #',
    'monday*/tuesday*/wednesday*/thursday*/friday*/saturday*/sunday*',
    'january/february/april/june/july/august/september/october/november/december',
    'in/since/until/by/of/last/early/late may/march',
    'after/within/for/took/in # second/seconds',
    '# minute/minutes/hour/hours/day/days/week/weeks/month/months/sprint/sprints/quarter/quarters/year/years',
    'q1/q2/q3/q4',
    'first/second/third/fourth/last/next/that/same/following quarter/week/month/year/spring/summer/autumn/fall/winter/day/night/morning/evening/weekend/sprint',
    'at/around/by/past/until/before/after/over/during/on/just night/noon/midnight/lunch/dawn/christmas/thanksgiving/easter/new',
    'before/after/during/until the evening/morning/afternoon/night/weekend/lunch/midday/holiday/christmas/end',
    'black friday/cyber monday',
    'beginning/middle/end/start/half of # ',
    'end/middle/start/beginning of the/that/last week/month/year/quarter/sprint/day',
    'early/late/mid spring/summer/autumn/fall/winter',
    'overnight/yesterday',
    'on day #',
    'the day/evening/night/morning/week/month/year before/after/of',
    '# in the morning/evening/afternoon/night',
  ],
  not: ['first day at school', 'a/one day i/you will', '# years of experience'],
};

/** How it turned out. */
export const OUTCOME: EvidenceRule = {
  shows: [
    'as a result',
    'the result',
    'resulted in',
    'in the end it/that/the/we/i/no/nobody/everyone/they',
    'since then/that/it',
    'ever since',
    'went/came/is/was/were/are/got/brought/back ... back/down/up to/from/under/below/at',
    'back to/at/under/below normal/#',
    'they/client/clients/customer/customers renewed/extended/signed/reordered',
    'hear/hears/heard nothing',
    'has/have/serves/handles/carries # users/customers/teams/orders/requests',
    'team/teams ... copied/adopted/use/uses/took ... it/the/over/up',
    'is/are/stays/stay/runs/sits at/under/below/above/around #',
    'have/has/had/and/then ... went down/up',
    'fell/dropped/rose/grew/shrank/improved/went/reduced/cut/halved/doubled/decreased/increased ... by/to/from',
    'halved/doubled/tripled',
    'saved/saves/saving ... #/hours/days/money/us/them',
    'was/were at/under/below #',
    'back at/under/below #',
    'went/gone/going live/ahead/through/home',
    'has/have/had not happened/come/recurred/seen/been',
    'never came/happened/recurred',
    'has/have stayed/held/remained',
    'has/have switched/moved/adopted/used/had/been ... since',
    'signed ... off',
    'without downtime/trouble/problems/issues/errors/incidents/complaints/loss',
    'nothing was/were/got lost/broken/missing/missed/dropped',
    'every/each one/single of/one of/the',
    'without a/one/any/single finding/incident/hitch/error/loss/page/complaint',
    'nobody/no-one/none/never/not ... since/again/anymore/any',
    'no one/customer/user/order/payment ... since/again/anymore/any/paged/lost/noticed/complained',
    'nobody/no-one ... paged/lost/noticed/complained/called/woken/touch*/asked',
    'no repeat/further/more incident*/pages/complaints/outages/tickets',
    'recovered',
    'has/have/had had/zero/no/fewer/half ... page/pages/incidents/outages/complaints/losses/errors/tickets/calls/failures/alerts',
    'zero/no ... pages/incidents/outages/complaints/losses/errors/tickets/failures/alerts since/from/after',
    'hit/met/made/kept/beat the/our/every deadline/date/target/goal/launch/budget',
    'with/and a/# day/days/week/weeks/hour/hours to spare',
    'all was/is/were well',
    'became/become the/part',
    'dropped/fell/shrank/improved/grew/rose ... dramatically/sharply/noticeably/visibly/markedly',
    '*s/*es disappeared/vanished',
    'a/one/single/any page/call/complaint/ticket/incident/outage since',
    'did not get/see/have/lose/need a/one/any/single',
    'closes/ships/deploys/releases/runs/takes/finishes/answers ... earlier/faster/sooner/quicker/less',
    'was/were resolved/fixed/gone/over',
    'it/that/which/system/queue/service/site/release/launch/migration/rollout/feature worked/held/survived/recovered/shipped/launched/finished/passed/ran',
    'for the first time',
    'first time in/that/this',
    'of # ... # ... were/was/failed/ran/passed/came',
    'a normal/quiet/usual day/evening/night/week/level',
    'complaints/tickets/errors/pages/alerts/timeouts/losses/calls/refunds ... stopped/ceased/disappeared/vanished/dried/ended/gone',
    'dried up',
    'went away',
    'twice/half/double/three/five times the/as',
    'twice/half/double the/as',
    'customer/customers/client/clients/tenant/tenants/users ... stayed/renewed/returned/signed/extended',
    'on time ... first/again/since',
    'on/within budget/schedule',
  ],
  not: [
    ...PRIVATE.map((one) => `had ${one}`),
    'i/we was/were/felt/feel ... tired/exhausted/relieved/nervous/proud/glad/afraid/busy/angry/sad',
    'i/we/everyone/everybody/all/they went home/to',
    'in the end it is/comes',
    'result set',
    'result/results page',
    'the result of/is a cursor/list/row',
    'result of the/a/this/that query/call/search/function/request/scan/test/join',
  ],
};

/** What was learned, or has been done differently since. */
export const LEARNING: EvidenceRule = {
  shows: [
    'learn/learned/learnt that/to/how/not/never/a/the/one/two/my/something/it',
    'i/we learned/learnt',
    'lesson/lessons was/were/learned/is/from/here',
    'the/a/my/one/two lesson/lessons',
    'next time',
    'taught me/us that/to/how/not/a/one/never/what',
    'in/with hindsight',
    'looking back',
    'from/since then ... on/i/we/my/our/every/each/no',
    'these days/nowadays ... i/we/my/our/every/each/no/a/the',
    'these days i/we/my/our/every/each/no',
    'today/nowadays i/we/our/my/every/each/no/a/the/any/all',
    'i now/always/never',
    'now i/we/my/our/every/each/any/no/a',
    "i'd now/do/undo/change/build/start/leave/write/split/choose/never",
    'would/should ... now/today/differently/again/first/earlier',
    'would not/never ... again/time/twice',
    'i/we should/ought have/to',
    'changed/changes how i/we',
    'changed/changes the way i/we',
    'tell/told/telling myself',
    'i/we do ... differently',
    'had i/we known/talked/asked/tested/measured/written/looked/started/checked',
    'if i/we had ... i/we would',
    'i was wrong',
    'if i did/had/were/could ... again',
    'has a test/check/alert/section/rule for/on',
    'every/each/any ... now',
    'is/are/gets ... now',
    'is/are/gets/has/have now a/an/the/part/required/checked/tested/rehearsed/reviewed/alerted/in',
    'took from/away',
    'take from/away',
    'my/a habit/rule',
    'never again',
    'i/we no longer',
    'i/we stopped *ing',
    'stayed/stuck with me',
    'since that/this project/day/night/incident/outage/release i/we/my/our/every/each/no',
    'i/we plan/ask/look/check/write/start/keep/test/measure/count/leave/build/review/rehearse ... ... now',
    'that/which is why i/we/every/each/all/our/my/no',
    'i underestimated/misjudged/overestimated',
    'made me suspicious/careful/cautious/wary/skeptical/humble/rethink/realize/understand/see',
    'i have become/grown/started/stopped/made/learned',
    'because of that/this day/night/incident/outage/week/story',
    'my/the/a/one/main takeaway',
    'a second time',
    'again/twice/first before/next',
  ],
  not: [
    'had/has/have to learn',
    'now had/was/were',
    'learned/learnt about/of/from',
    'learned/learnt ... days/weeks/months/years/hours later/after',
    'learned/learnt later/afterwards/only',
    'learned/learnt to ski/drive/cook/swim/dance/sail/play',
    'learned/learnt that/this morning/night/day/evening/week/afternoon',
    'learned/learnt ... at/in university/school/college/training/evening/night',
    'learned/learnt rust/go/golang/java/python/kotlin/scala/c/typescript/javascript/sql/react/kubernetes/haskell/ruby/swift/english/german/spanish',
    'i now/always/never work/live/am/lived/worked/liked/loved',
    'now i work/live/am',
    'lesson/lessons with/in/at',
    'would have cut/saved/cost',
  ],
};

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
    'my call/choice/decision/say/vote/proposal/advice/bet',
    'the call/choice/decision was',
    'voted/argued/pushed for/against',
    'i/we told/asked/got/had ... to ship/stop/wait/hold/roll/skip/drop/keep/leave/go/move/split',
    'in favor of',
  ],
  not: [...PRIVATE],
};

/** Something done that was a choice if it comes with a reason. */
export const ACTED: EvidenceRule = {
  shows: [
    `i/we rolled/killed/stopped/switched/moved/replaced/raised/lowered/turned/disabled/kept/added/removed/split/wrote/rewrote/introduced/put/let/took/cut/built/left/delayed/shipped/paused/asked/froze/bought/pulled/dropped/blocked/capped/limited/skipped/merged/cached/used/made/changed/set/held/reverted/deferred/hired/started/began/ran/gave/refused/declined/pinned/hid/drained/throttled/retired/postponed/canceled/cancelled/renamed/escalated/scheduled/rejected/accepted/traded/banned/required/demanded/isolated/partitioned/sharded/migrated/stored/sent/scaled/deployed/restarted/replayed/backfilled/reduced/increased/wrapped/extracted/deleted/automated/routed/queued/batched/published/duplicated/copied/mirrored/negotiated`,
    `i/we then/also/first/therefore/finally/so/just/only rolled/killed/stopped/switched/moved/replaced/raised/lowered/turned/disabled/kept/added/removed/split/wrote/built/put/froze/bought/pulled/dropped/capped/used/changed/set`,
    '^rolled/killed/stopped/switched/moved/replaced/raised/lowered/turned/disabled/kept/added/removed/split/wrote/rewrote/introduced/put/cut/built/delayed/shipped/paused/froze/bought/pulled/dropped/capped',
  ],
  not: [
    ...PRIVATE,
    'i/we asked why/whether/if',
    'i/we made sense',
    'as i/we built/went/learned/grew/moved/wrote/worked/ran/made',
  ],
};

/** Why something was chosen. */
export const REASON: EvidenceRule = {
  shows: [
    'because/otherwise',
    'so that/nobody/no',
    'so the/they/he/she/it/customers/users/people/anyone/everyone could/would/can/will/did/kept/stayed',
    'in order to',
    'the/my/our reason',
    'given that/how/the/our/what',
    'knowing that',
    'as long as',
    'since it/we/they/that/those/these/this/he/she/only/no/the/our/my/i/a/an/one/two/three/both/all/some/splitting/nobody/most/many/every/partners/customers/users/each/people/anything/any/adding/losing',
    'as it/we/they/that/this/no/the/nobody/otherwise/our/most/none/there/# ... was/left/gave/meant/were/had/has/is/are/would/could/did/knew/ran/needed/costs/held',
    'to avoid/keep/stop/reduce/buy/protect/limit/make',
    'for the sake of',
    'as *s would/were/had/have/need/needed/could',
    'with only/just/barely ... left/to',
    'with # ... left/to go',
    'so i/we',
    'worse/better/cheaper/safer/faster/simpler/more/less than',
    'could/would/cannot live/wait/lose/afford/survive/stop/stand',
    'costs/cost/costing more/less/us/too/nothing',
    'would have cost/taken/meant/eaten/locked/broken',
  ],
  not: ['since then/monday/last/january/the/that start/beginning/release/migration/deploy/day/time'],
};

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
    'by the end/next',
    'by now/christmas/easter/spring/summer/autumn/fall/winter',
    'by january/february/march/april/may/june/july/august/september/october/november/december',
    'the day/week/month/morning after',
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

/** One's own part, said without "I did". */
export const OWN_PART: EvidenceRule = {
  shows: [
    'was/were/is/are mine',
    'was/were/is/are all/both mine',
    'it was me',
    'from/by/with/to me',
    'i did alone/myself',
    'my keyboard/hands/desk/doing',
    'my call/part/job/decision/idea/change/patch/proposal/piece/share/role/task/design/contribution/responsibility/project/work',
    'my own call/part/job/decision/idea/change/patch/proposal/piece/share/role/task/design/contribution/responsibility/project/work',
    'i was the one/person/first who/to',
    'i was the only one who/to',
  ],
  not: [],
};

/** What may come between "I" and what I did. */
export const HOW =
  'then also first finally only just had have personally therefore even quickly immediately alone always never really still often usually';

/** After "I" and one of these, nothing was done yet. */
export const BARELY = `am to want wanted need needed was were have had think thought guess believe mean meant know knew feel felt
  like liked love remember would could should might may can will wish hope see saw hear heard learn learned always never
  really still often usually understood agreed agree worked joined and do did don didn wasn got a an the no not so too very
  quite rather pretty much more most less many some lots great huge deep full every each my our their his her its this that
  proud happy glad sorry sure tired lucky afraid aware able unable new there here been responsible in on at with part`;
