/** One round of an interview. */
export interface Round {
  /** "coding", "design", "behavioural" ... */
  name: string;
  /** Local wall time in the interview's zone, ISO 8601 without offset; absent: at the interview's own start. */
  at?: string | undefined;
  /** Minutes it lasts. */
  minutes?: number | undefined;
}

export interface Interview {
  id: string;
  /** Local wall time of the first round in `zone`, ISO 8601 without offset ("2026-12-11T10:00"). */
  at: string;
  /** IANA time zone. */
  zone: string;
  company?: string | undefined;
  role?: string | undefined;
  rounds: Round[];
}
