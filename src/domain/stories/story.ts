/** One of the user's own stories, built from a template. */
export interface Story {
  id: string;
  title: string;
  /** Id of the story template. */
  template: string;
  /** What the user wrote, by the template's field ids. */
  fields: Record<string, string>;
  /** What it is evidence of: topics, or the user's own words. */
  competencies: string[];
  /** Answers to checks that a program cannot see, by check id. */
  answers: Record<string, string>;
  /** The first sentence of the telling, as the user wants to begin it. */
  opening?: string;
  /** ISO 8601 with offset. */
  created: string;
  changed: string;
}
