import type { ItemOfKind } from '../content/kinds.ts';
import { slugOf } from '../free-id.ts';
import type { Told } from '../records/told.ts';
import type { Story } from './story.ts';

type Competency = ItemOfKind<'competency'>;

/** Which competencies the stories show, who has heard them, and what is missing. */
export interface Cover {
  competencies: Pick<Competency, 'id' | 'names'>[];
  rows: { story: Story; shows: boolean[]; heard?: Told }[];
  /** Competencies that no story shows, and those whose every story was heard. */
  without: Competency[];
  used: Competency[];
  /** Stories that show none. */
  idle: Story[];
}

/** Whether a story is evidence of a competency: by its template, or because the user lists it under one of its names. */
export function shows({ template, competencies }: Story, { id, names, stories }: Competency): boolean {
  if (stories.includes(template)) return true;
  const known = new Set([id, ...names.map((name) => slugOf(name, ''))]);
  return competencies.some((own) => known.has(own) || known.has(slugOf(own, '')));
}

export function coverOf(
  stories: readonly Story[],
  competencies: readonly Competency[],
  heard: ReadonlyMap<string, Told>,
): Cover {
  const rows = stories.map((story) => ({
    story,
    shows: competencies.map((one) => shows(story, one)),
    heard: heard.get(story.id),
  }));
  const showing = (i: number) => rows.filter((row) => row.shows[i]);
  return {
    competencies: [...competencies],
    rows,
    without: competencies.filter((_, i) => showing(i).length === 0),
    used: competencies.filter((_, i) => showing(i).length > 0 && showing(i).every((row) => row.heard !== undefined)),
    idle: rows.filter((row) => !row.shows.includes(true)).map(({ story }) => story),
  };
}

/** Competencies that a company is known to ask about first, the others in their order. */
export function askedFirst(competencies: readonly Competency[], company: string | undefined): Competency[] {
  const isAsked = (one: Competency) => isAskedBy(one, company);
  return [...competencies.filter(isAsked), ...competencies.filter((one) => !isAsked(one))];
}

/** Whether a company is known to ask about it. */
export function isAskedBy({ companies }: Pick<Competency, 'companies'>, company: string | undefined): boolean {
  return companies.some((one) => one.toLowerCase() === company?.trim().toLowerCase());
}
