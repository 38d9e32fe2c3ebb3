import type { StoryElement } from '../content/kinds/story.ts';

/** What was seen of an element: the sentence that shows it, or what is missing of it. */
export interface Evidence {
  sentence?: string;
  /** Something was seen, but not all of it. */
  lacks?: string;
}

/** The sentences of a text; a line break ends one as well. */
export function sentences(text: string): string[] {
  return text
    .split(/\n+|(?<=[.!?])\s+(?=["'\p{Lu}\p{N}])/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

/** Names of tools that come up in such stories. */
const TOOLS = `postgres\\w* mysql mariadb sqlite oracle mongo\\w* redis memcached dynamo\\w* cassandra kafka rabbitmq sqs sns kinesis
  lambda ec2 s3 rds cloudwatch datadog grafana prometheus kibana elastic\\w* opensearch splunk sentry honeycomb jaeger zipkin
  opentelemetry pagerduty opsgenie kubernetes kubectl k8s helm docker terraform ansible jenkins gitlab argo\\w* nginx envoy haproxy
  istio cloudflare explain flame.?graph profiler perf strace tcpdump wireshark jstack gdb valgrind pprof jmeter gatling k6 locust
  launchdarkly spark airflow snowflake bigquery dbt graphql grpc rails django spring\\w* flask fastapi react node.?js jvm typescript
  java python ruby kotlin scala elixir pg_\\w+ bash curl vault oauth jwt stripe celery sidekiq hibernate liquibase flyway consul
  etcd zookeeper git`;

/** A tool by name, or a word written as only identifiers are (`pool_size`, `maxPoolSize`, anything in backticks). */
function namedTool(): RegExp {
  const identifier = '`[^`]+`|[A-Za-z]+_[A-Za-z_]+|[a-z]+[A-Z][A-Za-z]+';
  const anyCase = TOOLS.split(/\s+/).map((name) => name.replace(/(?<!\\)[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`));
  return new RegExp(`(?<![\\w-])(${anyCase.join('|')}|${identifier})(?![\\w-])`);
}

type Look = (sentences: string[]) => Evidence;

/**
 * What a machine can look for in a story. It finds the presence of a thing, not its worth:
 * nothing here grades, and what it does not find it asks for.
 */
export const LOOKS: Record<StoryElement, Look> = {
  metric: beforeAndAfter,
  tool: firstWith(namedTool()),
  alternative: firstWith(
    /\b(instead of|rather than|ruled? (\w+ )?out|alternatives?|another option|other options?|options? (was|were)|could have|considered|decided against|rejected|dismissed|but not|not .{3,40} because|versus|vs\.?)\b/i,
  ),
  decision: decisionWithReason,
  'own-part': ownPart,
  time: firstWith(
    /\b(\d{1,2}[:.]\d{2}|\d{1,2} ?[ap]\.?m\b|mon|tues|wednes|thurs|fri|satur|sun)(day)?\b|\b(at (night|noon|midnight)|january|february|march|april|june|july|august|september|october|november|december|20\d\d|(\d+|two|three|four|five|six|ten|twelve) (seconds?|minutes?|hours?|days?|weeks?|months?|sprints?|quarters?))\b/i,
  ),
  outcome: firstWith(
    /\b(as a result|result(ed|s)?|since then|in the end|after that|went (down|up)|dropped|fell|rose|grew|saved|stopped|recovered|resolved|fixed|shipped|launched|has not|never (came|happened)|went live|stayed)\b/i,
  ),
  learning: firstWith(
    /\b(learn(ed|t)?|lesson|since then|next time|these days|nowadays|would (now|do|have)|i now|now i|changed how|from then on|taught me)\b/i,
  ),
};

/** How often the story says "I" and "we". */
export function voices(text: string): { i: number; we: number } {
  return {
    i: text.match(/\b(I|I'm|I've|I'd|my|me|mine|myself)\b/g)?.length ?? 0,
    we: text.match(/\b(we|we're|we've|us|our|ours|ourselves)\b/gi)?.length ?? 0,
  };
}

const NUMBER = /(?<![\w-])[$€£]?\d[\d.,]*\s?(%|percent|ms|milliseconds?|s|secs?|seconds?|min|minutes?|h|hours?|days?|weeks?|k|m|bn|million|thousand|x|times|gb|mb|kb|tb|qps|rps|req|requests?|users?|rows?|errors?|tickets?|pages?|deploys?|dollars?|euros?)?\b/gi;

/** A number before and a number after, best in one sentence ("from 2 s to 180 ms"), else in neighbouring ones. */
function beforeAndAfter(all: string[]): Evidence {
  const counted = all.map((sentence) => ({ sentence, numbers: sentence.match(NUMBER)?.length ?? 0 }));
  const change = /\b(from|before|after|to|down|up|under|over|instead of|was|now|dropped|fell|cut|halved|doubled)\b|->/i;
  const both = counted.find(({ sentence, numbers }) => numbers >= 2 && change.test(sentence));
  if (both) return { sentence: both.sentence };
  const first = counted.findIndex(({ numbers }) => numbers > 0);
  if (first < 0) return {};
  const second = counted.findIndex(({ sentence, numbers }, i) => i > first && numbers > 0 && change.test(sentence));
  const at = counted[first]?.sentence ?? '';
  return second > first ? { sentence: `${at} ... ${counted[second]?.sentence}` } : { sentence: at, lacks: 'the number on the other side: before, or after' };
}

/** A decision with its reason, in the same sentence or the one behind it. */
function decisionWithReason(all: string[]): Evidence {
  const decided =
    /\b(decid|chose|choos|picked|opted|went with|settled on|agreed to|rolled back|roll back|killed|stopped|switched|moved|replaced|raised|lowered|turned off|disabled|kept|added|removed|split|wrote|asked)\w*/i;
  const reason = /\b(because|since|so that|as (it|we|i|the|that)|due to|in order to|which meant|the reason|given that|otherwise|to (avoid|keep|stop|reduce|get|buy|make|let))\b/i;
  const index = all.findIndex((sentence, i) => decided.test(sentence) && (reason.test(sentence) || reason.test(all[i + 1] ?? '')));
  if (index >= 0) {
    const sentence = all[index] ?? '';
    return { sentence: reason.test(sentence) ? sentence : `${sentence} ${all[index + 1]}` };
  }
  const bare = all.find((sentence) => decided.test(sentence));
  return bare ? { sentence: bare, lacks: 'the reason' } : {};
}

/** A sentence about what "I" did, where the story is not nearly all "we". */
function ownPart(all: string[]): Evidence {
  const { i, we } = voices(all.join('\n'));
  const own = all.find((sentence) => /\bI(?:'d|'ve)? (?!think|guess|believe|mean|was (?:on|in) (?:a|the) team)\w+/.test(sentence));
  if (!own) return we > 0 ? { lacks: `what you alone did ("we" ${we}, "I" ${i})` } : {};
  return we > 3 * i ? { sentence: own, lacks: `more of your own part ("we" ${we}, "I" ${i})` } : { sentence: own };
}

function firstWith(pattern: RegExp): Look {
  return (all) => {
    const sentence = all.find((one) => pattern.test(one));
    return sentence === undefined ? {} : { sentence };
  };
}
