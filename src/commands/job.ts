import { Argument, type Command, Option } from 'commander';
import { JOB_STAGES, type JobStage } from '../domain/records/job.ts';
import type { World } from '../world.ts';
import type { EditOptions, NextOptions, NoteOptions } from './job/change.ts';
import { examples } from './wording/examples.ts';
import { momentOption } from './wording/options.ts';

const ADD = 'job add Acme --role "Senior backend"';
const JOB = 'its id, the start of it, or the company';

export function declare(command: Command, world: World): void {
  command.addHelpText('after', examples(ADD, 'job note acme "recruiter called" --contact', 'job'));
  command
    .command('add')
    .description('Add an application.')
    .argument('<company>')
    .option('--role <name>', 'what it is for')
    .addOption(new Option('--stage <stage>', 'how far it is (default: applied)').choices(JOB_STAGES))
    .addHelpText('after', examples(ADD))
    .action(async (company: string, options: { role?: string; stage?: JobStage }) => {
      const { addJob } = await import('./job/bank.ts');
      const { id, company: name } = await addJob(company, options, world);
      await world.say(`Added: ${name}. What happens there: rehearse job note ${id} "..."`);
    });
  command
    .command('list', { isDefault: true })
    .description('Applications: the stage, the last contact, and the next step.')
    .option('--all', 'those that are over, too')
    .option('--json', 'as JSON')
    .addHelpText('after', examples('job', 'job list --all'))
    .action(async (options: { all?: boolean; json?: boolean }) =>
      (await import('./job/list.ts')).listJobs(options, world),
    );
  command
    .command('show')
    .description('One application: what happened, and what is next.')
    .argument('<job>', JOB)
    .option('--json', 'as JSON')
    .addHelpText('after', examples(ADD, 'job show acme'))
    .action(async (word: string, options: { json?: boolean }) =>
      (await import('./job/list.ts')).showJob(word, options, world),
    );
  declareThread(command, world);
  declareReading(command, world);
  declareKeeping(command, world);
}

/** What happens with an application. */
function declareThread(command: Command, world: World): void {
  command
    .command('note')
    .description('Note what happened. People are kept by role: "recruiter", "hiring manager".')
    .argument('<job>', JOB)
    .argument('<text>')
    .option('--contact', 'you talked, or they wrote')
    .option('--sent', 'you wrote, and have no answer yet')
    .option('--at <date>', 'when it was, in ISO 8601 (default: now)', momentOption)
    .option('--remove', 'it was noted by mistake: give its words, or how they begin')
    .addHelpText(
      'after',
      examples(
        ADD,
        'job note acme "recruiter: loop in two weeks" --contact',
        'job note acme "recruiter: loop" --remove',
      ),
    )
    .action(async (word: string, text: string, options: NoteOptions) =>
      (await import('./job/change.ts')).noteEvent(word, text, options, world),
    );
  command
    .command('stage')
    .description('Say where an application is.')
    .argument('<job>', JOB)
    .addArgument(new Argument('<stage>').choices(JOB_STAGES))
    .addHelpText('after', examples(ADD, 'job stage acme loop'))
    .action(async (word: string, stage: JobStage) => (await import('./job/change.ts')).setStage(word, stage, world));
  command
    .command('next')
    .description('Set the one next step; it is due on its day.')
    .argument('<job>', JOB)
    .argument('[step]', 'what to do')
    .option('--by <date>', 'the day: 2026-12-17, "friday", "in 3 days"')
    .option('--done', 'it is done')
    .addHelpText('after', examples(ADD, 'job next acme "send times" --by friday', 'job next acme --done'))
    .action(async (word: string, step: string | undefined, options: NextOptions) =>
      (await import('./job/change.ts')).setNext(word, step, options, world),
    );
}

/** The posting, and what is known of an application. */
function declareReading(command: Command, world: World): void {
  command
    .command('posting')
    .description('Read a posting: phrases that may mean more, what matters, and the scope by its verbs.')
    .argument('<job>', JOB)
    .argument('<file>', 'the posting as text; - for standard input')
    .option('--json', 'as JSON, what the program sees, without asking')
    .addHelpText('after', examples(ADD, 'job posting acme stories.yaml'))
    .action(async (word: string, file: string, options: { json?: boolean }) =>
      (await import('./job/posting.ts')).readPosting(word, file, options, world),
    );
  command
    .command('edit')
    .description('Change what you give of an application.')
    .argument('<job>', JOB)
    .option('--company <name>', 'another name')
    .option('--role <name>', 'what it is for')
    .option('--starts <date>', 'your first day there')
    .addHelpText('after', examples(ADD, 'job edit acme --role "Staff backend"'))
    .action(async (word: string, options: EditOptions) =>
      (await import('./job/change.ts')).editJob(word, options, world),
    );
}

function declareKeeping(command: Command, world: World): void {
  command
    .command('remove')
    .description('Remove an application. One that came to nothing is "closed" instead.')
    .argument('<job>', JOB)
    .addHelpText('after', examples(ADD, 'job remove acme'))
    .action(async (word: string) => {
      const { jobNamed } = await import('./job/bank.ts');
      const { removeRecord } = await import('./records/named.ts');
      const { id, company } = await jobNamed(word, world);
      await removeRecord('job', id, company, 'job', world);
    });
  command
    .command('restore')
    .description('Bring back an application that was removed.')
    .argument('<id>')
    .addHelpText('after', examples(ADD, 'job remove acme', 'job restore acme'))
    .action(async (id: string) => {
      const { restoreRecord } = await import('./records/named.ts');
      const { company } = await restoreRecord('job', id, { noun: 'job', command: 'job' }, world);
      await world.say(`Back among your applications: ${company}.`);
    });
}
