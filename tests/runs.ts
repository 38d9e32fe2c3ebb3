import { configureGlobal } from 'fast-check';
import { runs, ZONE } from './shares.ts';

// How often a property is tried if its test does not say.
configureGlobal({ numRuns: runs(100) });

// Files of tests share a process: each begins in the zone of the machine.
if (ZONE === undefined) delete process.env.TZ;
else process.env.TZ = ZONE;
