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
  ],
  not: ['i did not', 'i was/felt/blamed/hurt/enjoyed/found/asked/reminded myself', 'by/on my side'],
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
