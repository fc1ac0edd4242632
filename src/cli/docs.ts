import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rooms } from '../app.module.js';
import { root } from '../platform/root.js';
import { policyPage } from './docs/policy-page.js';
import { workflowPage } from './docs/workflow-page.js';

writeFileSync(join(root, 'docs/policy.md'), policyPage(rooms.map((room) => room.rules)));
writeFileSync(join(root, 'docs/workflow.md'), workflowPage());
