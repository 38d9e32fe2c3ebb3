#!/usr/bin/env node
// Kept in syntax that old versions of Node understand, so that they can be told.
var wanted = [20, 17];
var running = process.versions.node.split('.').map(Number);
if (running[0] < wanted[0] || (running[0] === wanted[0] && running[1] < wanted[1])) {
  process.stderr.write(
    ['Rehearsal needs Node', wanted.join('.'), 'or newer; this is', process.versions.node].join(' ') + '.\n',
  );
  process.exit(1);
} else {
  require('../dist/entry.js').enter(process.argv.slice(2));
}
