/** A story of the user's own, told from a template. */
export interface Story {
  id: string;
  title: string;
  /** Id of the story template. */
  template: string;
  /** What the user wrote, by the template's field ids. */
  fields: Record<string, string>;
  /** What it is evidence of: topics, or words of the user's own. */
  competencies: string[];
  /** Answers to checks that a machine cannot see, by check id. */
  answers: Record<string, string>;
  /** ISO 8601 with offset. */
  created: string;
  changed: string;
}
