import type { Meant } from '../said.ts';
import { type Act, type Machine, UPDATE } from './machine.ts';

export const SEVERITIES = ['SEV-1', 'SEV-2', 'SEV-3'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** An act as a strong path writes it down: "sessions", "terminate 4711", "update SEV-2". */
export function actOf({ moves }: Pick<Machine, 'moves'>, written: string): { act: Act; severity?: Severity } {
  const [name = '', ...rest] = written.split(' ');
  const beside = rest.join(' ');
  if (name === UPDATE) return { act: { name }, severity: SEVERITIES.find((one) => one === beside) };
  return { act: moves[name]?.line !== undefined && beside ? { name, line: beside } : { name } };
}

/** The phrases that mean a status update, in every incident. */
export const UPDATING: Meant = {
  name: UPDATE,
  phrases: ['update', 'post', 'tell', 'write an update', 'write to the channel', 'post an update', 'status update'],
};
