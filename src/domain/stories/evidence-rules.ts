/** What shows a thing in a sentence, as phrases (`phrases.ts`). */
export interface EvidenceRule {
  shows: readonly string[];
  /** What looks like it and is something else: a sentence with one of these shows nothing. */
  not: readonly string[];
}

/** What no one means when they tell of their work. */
const PRIVATE = [
  'home/lunch/dinner/breakfast/pizza/cake/beer/drinks/canteen/menu/holiday/vacation/bed/party',
  'train/bus/tram/bike/taxi/flight/commute',
];

/** Another explanation, or another way, that was looked at and left. */
export const ALTERNATIVE: EvidenceRule = {
  shows: [
    'instead of/rather',
    'rule/ruled/ruling ... out',
    'alternative*',
    'option/options was/were/would',
    'other/another/obvious/cheaper/third option/way/choice/candidate was/were/would',
    'decided/decide against',
    'was/were/am/voted/argued against',
    'middle way',
    'considered/weighed',
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
    'i/we/everyone/everybody/they ... suspected/blamed',
    'would have meant/cost/taken/needed/required/eaten',
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
    'turned ... down from',
    'considered ... a bug/log/code/dashboard/graph',
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
    'at/around/by/past/until/before/after night/noon/midnight/lunch/dawn/christmas',
    'end/middle/start/beginning of the/that/last week/month/year/quarter/sprint/day',
    'early/late/mid spring/summer/autumn/fall/winter',
    'overnight/yesterday',
    'on day #',
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
    'without a/one/any/single finding/incident/hitch/error/loss/page/complaint',
    'nobody/no-one/none/never/not ... since/again/anymore/any',
    'no one/customer/user/order/payment ... since/again/anymore/any/paged/lost/noticed/complained',
    'nobody/no-one ... paged/lost/noticed/complained/called/woken/touch*/asked',
    'no repeat/further/more incident*/pages/complaints/outages/tickets',
    'recovered',
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
    'result set',
    'result/results page',
    'the result of/is a cursor/list/row',
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
    'today/nowadays i/we/our/my/every/each/no/a/the/any',
    'i now/always/never',
    'now i/we/my/our/every/each/any/no/a',
    "i'd now/do/undo/change/build/start/leave/write/split/choose/never",
    'would/should ... now/today/differently/again/first/earlier',
    'would not/never ... again/time/twice',
    'i/we should/ought have/to',
    'changed how i/we',
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
    'a second time',
    'again/twice/first before/next',
  ],
  not: [
    'had/has/have to learn',
    'now had/was/were',
    'learned/learnt about/of/from',
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
    `i/we rolled/killed/stopped/switched/moved/replaced/raised/lowered/turned/disabled/kept/added/removed/split/wrote/rewrote/introduced/put/let/took/cut/built/left/delayed/shipped/paused/asked/froze/bought/pulled/dropped/blocked/capped/limited/skipped/merged/cached/used/made/changed/set/held/reverted/deferred/hired/started/began/ran/gave/refused/declined/pinned/hid/drained/throttled`,
    `i/we then/also/first/therefore/finally/so/just/only rolled/killed/stopped/switched/moved/replaced/raised/lowered/turned/disabled/kept/added/removed/split/wrote/built/put/froze/bought/pulled/dropped/capped/used/changed/set`,
    '^rolled/killed/stopped/switched/moved/replaced/raised/lowered/turned/disabled/kept/added/removed/split/wrote/rewrote/introduced/put/cut/built/delayed/shipped/paused/froze/bought/pulled/dropped/capped',
  ],
  not: [...PRIVATE, 'i/we asked why/whether/if', 'i/we made sense'],
};

/** Why something was chosen. */
export const REASON: EvidenceRule = {
  shows: [
    'because/otherwise',
    'so that/nobody/no',
    'in order to',
    'the/my/our reason',
    'given that',
    'since it/we/they/that/this/no/the/our/i/a/one/splitting/nobody/most/every/partners/customers/users/each',
    'as it/we/they/that/this/no/the/nobody/otherwise/our/most/none/there ... was/were/had/has/is/are/would/could/did/knew/ran/needed/costs/held',
    'to avoid/keep/stop/reduce/buy/protect/limit/make',
    'for the sake of',
    'so i/we',
    'worse/better/cheaper/safer/faster/simpler/more/less than',
    'could/would/cannot live/wait/lose/afford/survive/stop/stand',
    'costs/cost/costing more/less/us/too/nothing',
    'would have cost/taken/meant/eaten/locked/broken',
  ],
  not: ['since then/monday/last/january/the/that start/beginning/release/migration/deploy/day/time'],
};
