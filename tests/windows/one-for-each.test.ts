import { drawsEveryItem, NAMES } from './every-item.ts';

// In one file, since one process compiles once what all of them run.
for (const name of NAMES) drawsEveryItem(name);
