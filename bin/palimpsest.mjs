#!/usr/bin/env node
import { build } from './build.mjs';

const doors = { backup: '../dist/src/cli/backup.js', restore: '../dist/src/cli/restore.js' };

// palimpsest [demo | backup | restore <folder>]: builds what has changed, then runs.
if (process.argv[2] === 'demo') {
  process.env.DEMO = 'true';
  process.env.DATA_DIR ??= '.demo';
  process.env.UPLOADS_DIR ??= `${process.env.DATA_DIR}/uploads`;
}
await build();
await import(doors[process.argv[2]] ?? '../dist/src/main.js');
