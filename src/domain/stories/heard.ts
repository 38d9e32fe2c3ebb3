import type { Interview } from '../interviews/interview.ts';
import type { Job } from '../records/job.ts';
import type { Told } from '../records/told.ts';

/** Where stories are heard: a job, with the interviews that belong to it. */
export interface Audience {
  company: string;
  job?: string;
  interviews: ReadonlySet<string>;
}

/** Everyone who listens at a job: its interviews are those linked to it, and those of the same company. */
export function audienceOf({ id, company }: Pick<Job, 'id' | 'company'>, interviews: Iterable<Interview>): Audience {
  const own = [...interviews].filter((one) => one.job === id || isSame(one.company, company));
  return { company, job: id, interviews: new Set(own.map((one) => one.id)) };
}

function isSame(one: string | undefined, other: string): boolean {
  return one?.trim().toLowerCase() === other.trim().toLowerCase();
}

/** The latest telling of each story that this audience has heard, by the story's id. */
export function heardBy({ job, interviews }: Audience, tellings: Iterable<Told>): Map<string, Told> {
  const there = [...tellings]
    .filter((one) => (one.job !== undefined && one.job === job) || interviews.has(one.interview ?? ''))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return new Map(there.map((one) => [one.story, one]));
}

/** Stories in their order, those that were heard below the others. */
export function unheardFirst<T extends { id: string }>(stories: readonly T[], heard: ReadonlyMap<string, Told>): T[] {
  return [...stories.filter(({ id }) => !heard.has(id)), ...stories.filter(({ id }) => heard.has(id))];
}
