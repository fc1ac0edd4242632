#!/usr/bin/env node
import { build } from './build.mjs';

// palimpsest [demo]: builds what has changed, then runs.
if (process.argv[2] === 'demo') {
  process.env.DEMO = 'true';
  process.env.DATA_DIR ??= '.demo';
  process.env.UPLOADS_DIR ??= `${process.env.DATA_DIR}/uploads`;
}
await build();
await import('../dist/src/main.js');
