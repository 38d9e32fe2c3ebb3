import type { InterviewChecklist } from '../../domain/interviews/checklist.ts';
import { shortMark } from '../../domain/journal/change.ts';
import type { World } from '../../world.ts';
import { leavingOut } from '../records/anonymous.ts';

/** The id that stands for an interview where its own would name the company; entries of a calendar are known by it. */
export function anonymousId(id: string): string {
  return id === '-' ? id : `interview-${shortMark(id)}`;
}

/** A checklist for others to read. */
export async function withoutCompany(checklist: InterviewChecklist, world: World): Promise<InterviewChecklist> {
  const leaves = await leavingOut(true, world);
  const { interview, records, ...rest } = checklist;
  const id = anonymousId(interview.id);
  // A command names the company, too.
  const asked = records.map(({ day, do: what }) => ({ day, do: what }));
  return leaves({ ...rest, records: asked, interview: { ...interview, id, job: undefined } });
}
