import { configureGlobal } from 'fast-check';
import { runs } from './shares.ts';

// How often a property is tried if its test does not say.
configureGlobal({ numRuns: runs(100) });
