import { type Days, dayHere, dayName } from '../dates.ts';
import type { Job, Offer } from './job.ts';

/** A deadline within so many days of the call is an exploding offer (000:2944: 24 or 48 hours). */
const EXPLODING = 2;
/** Asked for more often than that, more time makes them doubt that you want the job (002:120). */
export const MOST_EXTENSIONS = 2;

/** Whether an answer is wanted within 48 hours of the call. */
export function isExploding({ called, replyBy }: Pick<Offer, 'called' | 'replyBy'>, days: Days): boolean {
  return replyBy !== undefined && dayHere(replyBy, days) - dayHere(called, days) <= EXPLODING;
}

/** The email that asks for more time: one day, one reason, which the user gives and which must be true. */
export function extensionEmail(
  { company, role }: Pick<Job, 'company' | 'role'>,
  { until, today, because }: { until: number; today: number; because: string },
): string {
  const day = dayName(until, today);
  const reason = because.trim().replace(/[.\s]+$/, '');
  return [
    `Subject: Your offer${role ? `, ${role}` : ''}: until ${day}`,
    '',
    'Hello,',
    '',
    `Thank you again for the offer. I want to give ${company} an answer I can stand by.`,
    '',
    `Could I have until ${day}? ${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`,
    '',
    'You will have my answer by then.',
    '',
    'Best regards,',
    '',
  ].join('\n');
}
