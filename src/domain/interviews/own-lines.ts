import { boundaryLines, claimLines, openClaimLines } from '../claims/claim-lines.ts';
import type { ItemOfKind } from '../content/kinds.ts';
import { topicName } from '../content/topics.ts';
import type { Days } from '../dates.ts';
import type { Rating } from '../rating.ts';
import type { Claim } from '../records/claim.ts';
import { storyGaps } from '../stories/check.ts';
import type { Story } from '../stories/story.ts';
import type { OwnLines } from './checklist.ts';

/** More of a kind than this stop being a reminder. */
const MOST = 12;
/** Gaps of one story that are named; `rehearse story check` names all. */
const GAPS = 3;

export interface OwnData {
  ratings: Readonly<Record<string, Rating>>;
  /** Titles of items that went wrong the last time. */
  shaky: readonly string[];
  stories: readonly Story[];
  template: (id: string) => ItemOfKind<'story'> | undefined;
  asks: readonly string[];
  claims: readonly Claim[];
  days: Days;
  /** Whether stories are named by their titles; otherwise only their number is given. */
  titles: boolean;
}

/** What the checklist takes from the user's own data. */
export function ownLines({ ratings, shaky, stories, template, asks, claims, days, titles }: OwnData): OwnLines {
  const rated = (rating: Rating) => Object.keys(ratings).filter((topic) => ratings[topic] === rating);
  const weak = [...rated('blank'), ...rated('shaky')].map(topicName);
  const gapsOf = (story: Story) => {
    const of = template(story.template);
    const open = of ? storyGaps(story, of) : [];
    const more = open.length > GAPS ? `, and ${open.length - GAPS} more` : '';
    return open.length ? ` (open: ${open.slice(0, GAPS).join(', ')}${more})` : '';
  };
  const gaps = stories.flatMap((story) => (gapsOf(story) ? [`${story.title}${gapsOf(story)}`] : []));
  const told = (lines: string[]) => (titles ? lines.slice(0, MOST) : numberOf(lines.length));
  const incidents = stories.filter((story) => template(story.template)?.topics.includes('incidents'));
  return {
    'weak-topics': weak.slice(0, MOST),
    'shaky-items': shaky.slice(0, MOST),
    'story-gaps': told(gaps),
    incidents: told(incidents.map((story) => `${story.title}${gapsOf(story)}`)),
    stories: told(stories.map(({ title }) => title)),
    asks: asks.slice(0, MOST),
    'gap-topic': weak.slice(0, 1),
    claims: claimLines(claims).slice(0, MOST),
    'claims-open': openClaimLines(claims, days).slice(0, MOST),
    boundaries: boundaryLines(claims).slice(0, MOST),
  };
}

/** How many stories, for a reader who is not to know which. */
function numberOf(stories: number): string[] {
  return stories === 0 ? [] : [`${stories} ${stories === 1 ? 'story' : 'stories'}`];
}
