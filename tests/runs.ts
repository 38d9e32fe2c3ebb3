import { configureGlobal } from 'fast-check';

// How often a property is tried where its test does not say: RUNS=1000 npm test.
const runs = Number(process.env.RUNS);
if (runs > 0) configureGlobal({ numRuns: runs });
