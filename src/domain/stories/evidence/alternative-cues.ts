import type { Cue } from './rule.ts';

/** What hints at another way or another explanation: a way is named, something speaks against it, and a turn between. */
export const ALTERNATIVE_CUES: readonly Cue[] = [
  // "One could have retrained it", "it might have been the cache".
  {
    weight: 2,
    words: [
      'could/might/would have *ed/*en/gone/been/built/bought/put/cut/made/done/let/left/run/kept/sent/split/held/brought/told/cost/meant/hit/won/paid/got/had',
      'could/would just/simply/also/easily/only/still/merely/probably/equally have',
      'one/you could/can/might',
      'would only/just/merely/still/never/double/cost/mean/take/break/hide/mask/move/lock/tie/need',
    ],
  },
  // "My lead pushed for it", "the module had its fans".
  {
    weight: 2,
    words: [
      'wanted/pushed/lobbied/argued/campaigned/pleaded/swore/insisted/preferred/favored/favoured/fancied/leaned/leant/bet/clamored/clamoured/begged/urged/pressed/championed/defended/advised/advocated/pitched/voted/rooted/dreamed/dreamt/itched/keen',
      'proposed/suggested/recommended/mooted/floated/considered/contemplated/explored/evaluated/entertained/debated/weighed/toyed/flirted/pondered/mulled/discussed/costed/priced/envisaged/envisioned',
      'had its/their/his/her fans/supporters/champions/advocates/charm/charms/appeal/merits/attractions/moment',
      'on/off the whiteboard/table/agenda/list/shortlist/cards/slides/slide/radar',
      'looked at/into a/an/two/three/four/using/buying/moving/it/them/both/*ing',
      'had looked at/into',
      'thought/thinking/talked/talk/talking of/about/on a/an/the/*ing',
      'thought also of/about/on',
      'came up',
      'a/some/much case/talk/appetite for/of',
      'all/nearly/almost set to',
      'about/ready to build/buy/write/rewrite/order/add/split/move/migrate/blame',
      'half wrote/built/finished/designed/ported',
      'sketched/prototyped/drafted/trialled/trialed/piloted/spiked',
      'option/options/alternative*/candidate/candidates/contender/proposal/proposals/suggestion/shortcut/workaround',
      'obvious/easy/easier/quick/quickest/cheap/cheaper/cheapest/simple/simplest/lazy/safe/natural/usual/classic/textbook/standard/popular/fashionable/tidy/elegant/clean/proper/first/other/second/third/vendor answer/fix/move/remedy/choice/route/way/suspect/cure/candidate/solution/path/culprit/explanation/reflex/instinct/response/reaction/theory/idea/plan/design/draft/thought/thing',
      'tempting/tempted/temptation/attractive/appealing/seductive/appealed/alluring/beckoned',
      'answer to it/this/that/everything/the',
    ],
  },
  // "My money was on the disk", "it smelled like DNS".
  {
    weight: 2,
    words: [
      'suspected/suspect/suspects/blamed/blaming/culprit/theory/theories/hypothesis/hunch/guess/guessed/suspicion/scapegoat/accused/fingers/finger/sabotage/hackers',
      'money/bet/bets was/were on',
      'bet on',
      'pretty/quite/fairly/so/absolutely/almost/dead/all/were/was sure/certain/convinced/positive',
      'pointed/pointing/points at/to/toward/towards',
      'looked/smelled/smelt/sounded/felt/read like/exactly',
      'everyone/we/i/they/people/some thought/assumed/figured/reckoned/presumed/believed/joked/said it/that/the/this/we/a',
      'at first/initially i/we/everyone/they/it',
      "you'd/one'd/would think",
      'must/had to have/be/been',
      'said the/our/his/her',
    ],
  },
  // "The theory died", "a dead end".
  {
    weight: 2,
    words: [
      'innocent/exonerated/alibi/acquitted/cleared/ruled/unrelated/coincidence/disproved/refuted/debunked/absolved/foundered',
      'red herring',
      'dead end',
      'off the hook',
      'theory/idea/hypothesis/plan/option/sketch died/sank/fell/collapsed/evaporated/went/crumbled/was/ended',
      'went/led/got nowhere',
      'rejected/dismissed/discarded/dropped/shelved/scrapped/ditched/parked/vetoed/declined/refused/resisted/abandoned/binned/tore/torn/axed',
      'overkill',
      'neither/nor',
      'did/would/could/does not help/fix/change/explain/fit/hold/match/survive/exist/support/work/handle/scale/cope/guarantee/express/cover/solve/defend/justify/last/run/move/care/buy',
      'no difference/change/effect',
      'the same/unchanged/identical',
      'just as happily/often/slow/badly/bad/fast/much/wrong/before',
      'too slow/expensive/risky/late/fragile/big/heavy/blunt/clever/complicated/costly/coarse/brittle/much',
      'went/go/fell/came/switched back/right to',
      'quite/good/plenty/more-than enough',
      'that/which ended/killed/settled/sank that/it/the',
      'then it struck/hit/dawned/occurred/turned',
      'turned out to/it/the/that',
      'ended up',
      'was/were out',
    ],
  },
  // "Why not simply restart it? Because ..."
  {
    weight: 3,
    words: ['why not/bother', 'at first i/we/everyone/they thought/assumed/blamed/suspected/figured/believed/took'],
  },
  // The turn.
  {
    weight: 1,
    words: [
      'but/yet/though/although/however/except/only/whereas/while/until/till/still/instead/unless/despite/nevertheless/anyway/admitting/turned',
      'after all',
      'in theory',
      'on paper',
      'and/so we/i still',
      '*; i/we/ours/mine/so/for/with/it/that/the/one/another',
      'ours was',
      'and then',
    ],
  },
  // What spoke against it.
  {
    weight: 1,
    words: [
      'flat/clean/healthy/spotless/normal/idle/fine/wrong/worse/longer/slower/elsewhere/smaller/enough/weird/zero/untouched/empty/own',
      'never/not/nothing/no/none/cannot/no-one',
      'cost/costs/price/license/licence/weeks/months/risk',
      'more/less than',
      'covers/does/did it/the',
    ],
  },
  // There was nothing to choose, or it is not about the work.
  {
    weight: -4,
    words: [
      'no/any/little/much/only/exactly one/choice/alternative/option/thing/road/way',
      'many/several/various/other ways/causes/reasons/options/possible/possibilities/teams/circumstances',
      'either/hesitated',
      'offers/offered/gives/shows the/a/our user/users/customer/customers',
      'the/root cause/problem/reason/fault/culprit was/turned/is',
      'was the reason/cause/problem',
      'trade-off/trade-offs',
      'in principle',
      'would have been nice/great/good/better/happy/fun',
      'hope/hoped/hoping',
      'could not/never/hardly have known/guessed/expected/imagined/foreseen',
      'quitting/resigning/bakery/mountains/beach/seaside/sea/flat/balcony/offsite/outing/wedding/dentist/weekend/career/salary/tabs/parking',
      'used to say',
      'users/customers can',
      'depending on',
    ],
  },
];
