import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { readConfig } from '../config.js';
import { SubmissionFiles } from '../editorial/submission-files.js';
import { Database } from '../platform/database/database.js';
import { FileStore } from '../platform/files/file-store.js';
import { logTo } from '../platform/log.js';
import { ErasurePlan } from '../rights/erasure/plan.js';
import { Erasures } from '../rights/erasure/erasures.js';
import { RightsRequest } from '../rights/requests/rights-request.entity.js';
import { start } from '../start.js';
import { prolific } from './bench/prolific.js';

// How long it takes to erase someone who has done much, as the jobs do it beside a server that goes on answering: the plan, the erasure, the proof.
const [own = 500, reviews = 2_000, events = 20_000] = process.argv.slice(2).map(Number);

logTo(() => undefined);
const folder = mkdtempSync(join(tmpdir(), 'palimpsest-bench-'));
const running = await start(readConfig({ DEMO: 'true', PORT: '0', DATA_DIR: folder, UPLOADS_DIR: join(folder, 'uploads') }));
try {
  const database = running.app.get(Database);
  const like = (await database.one<{ id: number }>(`select id from submission where stage = 'review' order by id limit 1`))!.id;
  const admin = (await database.one<{ id: number }>('select person_id as id from account where web_admin order by person_id limit 1'))!.id;
  const person = (await database.one<{ id: number }>(
    `insert into person overriding system value select r.* from person p, lateral jsonb_populate_record(p, jsonb_build_object('id', 2999999, 'public_id', 'prolific', 'given_name', 'Kvitebjørg', 'middle_name', null,
       'family_name', 'Snøfonnstad-Isbræ', 'email', 'kvitebjorg@snofonnstad.example')) r where p.id = $1 returning id`, [admin],
  ))!.id;
  const now = new Date();
  await prolific(database, { submissionId: like, personId: person }, { own, reviews, events }, now);
  const files = running.app.get(SubmissionFiles);
  const store = running.app.get(FileStore);
  for (const { id } of await database.query<{ id: number }>('select id from submission where submitter_id = $1 order by id', [person])) {
    const arrived = await store.receive(Readable.from([Buffer.from(`On snow\n\nKvitebjørg Snøfonnstad-Isbræ\n\n${'Snow fell on the islands. '.repeat(2_000)}`)]));
    await files.add({ submissionId: id, area: 'submission', roundId: null, component: 'articleText', uploaderId: person, upload: { arrived, name: 'snow.txt', mediaType: 'text/plain', problem: null } });
  }
  const request = database.manager.create(RightsRequest, {
    publicId: 'bench', kind: 'erasure', channel: 'letter', state: 'inProgress', steps: 1, personId: person, name: '', address: null, language: 'en', words: '', reachedOn: '2026-01-01', dueOn: '2026-01-31', enteredAt: now, warnedAt: null,
  } as Partial<RightsRequest>);
  await database.manager.insert(RightsRequest, request);
  const erasures = running.app.get(Erasures);
  const plan = running.app.get(ErasurePlan);
  const cpu = process.cpuUsage();
  const planned = performance.now();
  const lines = await plan.of(await plan.subject(request));
  const ordered = performance.now();
  await erasures.order(request.id, new Map(), { personId: admin, behind: null } as never);
  const reached = async (...states: string[]): Promise<number> => {
    while (!states.includes((await database.one<{ state: string }>('select state from erasure where request_id = $1', [request.id]))!.state)) await new Promise((resolve) => setTimeout(resolve, 20));
    return performance.now();
  };
  const erased = await reached('erased', 'proven');
  const proven = await reached('proven');
  const { user, system } = process.cpuUsage(cpu);
  const result = (await database.one<{ counts: Record<string, number>; hits: { why: string }[]; files: number }>('select counts, hits, files from erasure where request_id = $1', [request.id]))!;
  const said = (from: number, to: number): string => `${((to - from) / 1000).toFixed(1)} s`;
  console.log(`${own} manuscripts, ${reviews} reviews, ${events} events; ${lines.reduce((sum, { rows }) => sum + rows, 0)} rows in ${lines.length} lines, ${result.files} files
plan ${said(planned, ordered)}; erasure ${said(ordered, erased)}; proof ${said(erased, proven)}; in all ${said(planned, proven)}, with ${((user + system) / 1e6).toFixed(1)} s of this process
${Object.values(result.counts).reduce((sum, count) => sum + count, 0)} rows changed; left where nothing may be: ${result.hits.filter(({ why }) => why === 'left').length}`);
} finally {
  await running.stop();
  rmSync(folder, { recursive: true, force: true });
}
