import { isOff } from '../../domain/claims/claimed.ts';
import { dayName, dayOf } from '../../domain/dates.ts';
import { timeInZone, timeOf } from '../../domain/exports/checklist-layout.ts';
import { type DayPage, pageMarkdown, pageText } from '../../domain/exports/page-text.ts';
import { type Interview, interviewName } from '../../domain/interviews/interview.ts';
import { roundTimes, startOf } from '../../domain/interviews/moments.ts';
import { jsonText } from '../../domain/json.ts';
import { type Audience, audienceOf, heardBy, unheardFirst } from '../../domain/stories/heard.ts';
import type { World } from '../../world.ts';
import { wanted } from '../checklist/input.ts';
import { leavingOut } from '../records/anonymous.ts';
import { readUserState, type UserState } from '../session/user-state.ts';
import { storiesByTitle } from '../story/bank.ts';

export interface PageOptions {
  format: 'text' | 'md' | 'json';
  json?: boolean;
  anonymous?: boolean;
  out?: string;
}

/** Stories and questions on the page: more cannot be read at the door. */
const STORIES = 3;
const ASKS = 2;

/** Prints the page for the day, or writes it to a file. */
export async function printPage(id: string | undefined, options: PageOptions, world: World): Promise<void> {
  const state = await readUserState(world);
  const interview = await wanted(id === undefined ? {} : { interview: id }, state, world);
  const leaves = await leavingOut(options.anonymous, world);
  const page = leaves(await pageFor(interview, state, world));
  const format = options.json ? 'json' : options.format;
  const text = format === 'json' ? jsonText(page) : format === 'md' ? pageMarkdown(page) : pageText(page);
  if (options.out === undefined) return world.print(text);
  (await world.files()).write(options.out, text);
  world.print(`Written: ${options.out}.\n`);
}

async function pageFor(interview: Interview, state: UserState, world: World): Promise<DayPage> {
  const start = startOf(interview);
  const yours = timeInZone(start, world.zone);
  const times = roundTimes(interview);
  const name = interviewName(interview);
  return {
    name: name === 'the interview' ? 'The interview' : name,
    when: `${dayName(dayOf(interview.at), state.day)}, ${timeOf(start)}${yours ? ` (${yours} for you)` : ''}`,
    rounds:
      times.length > 0
        ? times.map((one, i) => ({
            time: timeOf(one.start),
            name: one.name,
            minutes: interview.rounds[i]?.minutes,
            note: interview.rounds[i]?.note,
          }))
        : [{ time: timeOf(start), name: `no rounds noted. rehearse interview edit ${interview.id} --rounds NAME` }],
    stories: await storiesFor(interview, state, world),
    asks: await asksFor(state, world),
    gap: gapOf(state),
    blank: world.now().getTime() >= Date.parse(interview.at),
  };
}

/** Who has listened there: at the job that it belongs to, or at the company. */
function audienceAt(interview: Interview, { journal }: UserState): Audience {
  const company = interview.company?.toLowerCase();
  const jobs = [...journal.all('job').values()];
  const job = journal.all('job').get(interview.job ?? '') ?? jobs.find((one) => one.company.toLowerCase() === company);
  if (job) return audienceOf(job, journal.all('interview').values());
  return { company: interview.company ?? '', interviews: new Set([interview.id]) };
}

async function storiesFor(interview: Interview, state: UserState, world: World): Promise<DayPage['stories'][number][]> {
  const heard = heardBy(audienceAt(interview, state), state.journal.all('told').values());
  const all = unheardFirst(await storiesByTitle(world), heard);
  const own = all.map((story): PageStory => {
    const { id, title, opening } = story;
    const telling = heard.get(id);
    if (telling) {
      const day = dayName(dayOf(telling.at), state.day);
      return { title, rank: RANKS.heard, says: `they heard it on ${day}: only if asked for it` };
    }
    if (opening) return { title, rank: RANKS.ready, says: `"${opening.replace(/^"|"$/g, '')}"` };
    const isWritten = Object.values(story.fields).some((text) => text.trim() !== '');
    return isWritten
      ? { title, rank: RANKS.written, says: 'no first sentence. rehearse story quick' }
      : { title, rank: RANKS.empty, says: `nothing written yet. rehearse story edit ${id}` };
  });
  const shown = own.sort((a, b) => a.rank - b.rank).slice(0, STORIES);
  if (shown.length === 0) return [{ title: 'none', says: 'rehearse story add' }];
  return shown.map(({ title, says }) => ({ title, says }));
}

/** What is of most use on the day comes first; what they have heard is last. */
const RANKS = { ready: 0, written: 1, empty: 2, heard: 3 };

interface PageStory {
  title: string;
  rank: number;
  says: string;
}

async function asksFor({ journal }: UserState, world: World): Promise<string[]> {
  const library = await world.library();
  const chosen = [...journal.all('ask')].map(([id, { text }]) => {
    const item = library.item(id);
    return (item?.kind === 'ask' ? item.prompt : text).replace(/^"|"$/g, '');
  });
  return chosen.length > 0 ? chosen.slice(0, ASKS) : ['none chosen. rehearse interview ask'];
}

/** The sentence that says where the user's knowledge ends: of a claim that is not kept as it is, if there is one. */
function gapOf({ journal }: UserState): string {
  const claims = [...journal.all('claim').values()].filter((claim) => !isOff(claim));
  const first = (of: typeof claims) => of.find(({ verdict }) => verdict !== 'keep') ?? of[0];
  const written = first(claims.filter(({ boundary }) => boundary?.trim()));
  if (written) return `"${written.boundary}"`;
  const open = first(claims);
  return open ? `none written. rehearse claims line ${open.id}` : 'no claim yet. rehearse claims cv FILE';
}
