import { type Heard, heard, type Meant, stemOf, stemsIn } from '../said.ts';
import { withoutTypos } from './typos.ts';

/** Something that one can do: a look changes nothing, so a question can only mean a look. */
export interface NamedAct extends Meant {
  look?: boolean;
}

/**
 * Words that mean the same to someone on call, a group a line: so that a move is found in other words than its author's.
 * Several words that are one are joined by hyphens.
 */
const GROUPS = `
  kill terminate end drop kick
  stop pause halt suspend freeze disable block abort forbid prevent turn-off switch-off shut-off scale-to-zero hit-the-brakes
  release deploy deployment ship push went-out went-live
  restart reboot bounce recycle turn-it-off kick-pod kick-instance kick-service kick-server kick-box
  raise increase bump enlarge double grow bigger larger higher extend more
  replica standby secondary slave
  promote failover fail-over switch-over
  rollback roll-back revert undo go-back
  database db postgres postgresql
  author developer wrote
  call phone ring page ping wake escalate contact ask get-help
  tell inform notify post update let-know keep-informed message
  wait watch observe monitor hang-on sit-tight hold-on few-minutes more-minutes give-it-time give-it-5 give-it-10 give-it-five give-it-ten give-it-some keep-eye do-nothing hope
  handover hand-over sleep go-home bed sign-off morning tomorrow shift resolved
  log sentry kibana splunk exception stacktrace
  trace jaeger zipkin
  statement query sql select
  long longest oldest age hammering
  job cron cronjob crontab scheduled scheduler
  change difference different changed
  processor provider psp gateway
  session backend process transaction txn
  cpu load iops disk io
  ticket complaint
  duplicate dup dupe
  manager boss
  client frontend browser devtools javascript
  limit throttle shed
  timeout time-out
  migration flyway liquibase
  batch chunk
  cdn cloudflare dns
  flag experiment toggle feature launchdarkly
  buy purchase
  fix hotfix patch
  error failure fail 5xx 500
`;

interface Alike {
  /** The word that stands for its group, by stem. */
  same: ReadonlyMap<string, string>;
  /** Several words that are one, and the word that they are. */
  together: readonly (readonly [RegExp, string])[];
  /** Every word of a group, by stem. */
  words: readonly string[];
}

/** Read when something is first typed: most runs of the program play no incident. */
let alike: Alike | undefined;

function groups(): Alike {
  alike ??= readGroups(GROUPS.trim().split('\n'));
  return alike;
}

function readGroups(lines: readonly string[]): Alike {
  const pairs = lines.flatMap((line) => {
    const [first = '', ...others] = line.trim().split(' ');
    return others.map((other) => ({ first, other }));
  });
  const several = (words: string) => new RegExp(`\\b${words.replaceAll('-', '\\w*[ -]+(?:[\\w-]+ ){0,2}')}\\w*`, 'g');
  return {
    same: new Map(
      pairs.filter(({ other }) => !other.includes('-')).map(({ first, other }) => [stemOf(other), stemOf(first)]),
    ),
    together: pairs
      .filter(({ other }) => other.includes('-'))
      .map(({ first, other }) => [several(other), first] as const),
    words: lines.flatMap((line) => line.trim().split(/[ -]/)).map(stemOf),
  };
}

/** A text in which several words that are one are that one word. */
function together(text: string): string {
  return groups().together.reduce((said, [several, one]) => said.replace(several, one), text.toLowerCase());
}

const sameWord = (stem: string) => groups().same.get(stem) ?? stem;

/** Phrases as they were put together before: those of an incident are the same at every turn. */
const known = new Map<string, string>();

function togetherOnce(phrase: string): string {
  const found = known.get(phrase) ?? together(phrase);
  known.set(phrase, found);
  return found;
}

function loosely(line: string, all: readonly Meant[]): Heard {
  const others = all.map(({ name, phrases }) => ({ name, phrases: phrases.map(togetherOnce) }));
  return heard(together(line), others, sameWord);
}

const ASKS =
  /\?\s*$|^(?:is|are|was|were|did|does|(?:do|can|could|should) (?:we|i)|has|have|which|what|who|why|how|any)\b/i;

/**
 * What a line means among the things that one can do: in the author's words, else in words that mean the same. What is
 * told by one word only, though words that mean the same tell of something else, or what is a move although the line
 * asks, is not decided here.
 */
export function actIn(line: string, all: readonly NamedAct[]): Heard {
  const said = withoutTypos(line, new Set([...stemsIn(all), ...groups().words]));
  const exact = heard(said, all);
  const loose = loosely(said, all);
  // What was heard in the author's words comes first, even if it is disputed.
  const likely = [...(exact.is === 'one' ? [exact.name] : []), ...loose.names, ...exact.names];
  const names = [...new Set(likely)];
  const isLonger = loose.is === 'one' && exact.is === 'one' && exact.words === 1 && loose.words > 1;
  const found = exact.is === 'one' && !isLonger ? exact : loose;
  if (found.is !== 'one') return { is: 'unsure', names: names.slice(0, MOST) };
  const isDisputed = found.words === 1 && !found.whole && !(loose.is === 'one' && loose.name === found.name);
  const isAsked = ASKS.test(line) && !all.find(({ name }) => name === found.name)?.look;
  return isDisputed || isAsked ? { is: 'unsure', names: names.slice(0, MOST) } : found;
}

const MOST = 4;
