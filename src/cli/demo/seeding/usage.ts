import type { EntityManager } from 'typeorm';
import { addDays } from '../../../platform/days.js';
import { otherValue, type Dimension } from '../../../visitors/statistics/stored/usage-cell.entity.js';
import type { Scene } from './scene.js';

const days = 400;

/** A number from 0 up to 1 that is the same whenever it is asked for. */
const chance = (...of: string[]): string => `((hashtextextended(${of.join(` || ' ' || `)}, 7) & 1048575) / 1048576.0)`;
const many = (base: string, ...of: string[]): string => `floor(${base} + ${chance(...of)})::int`;

type Shares = readonly (readonly [value: string, share: number])[];

/** What part of the visits a value has; what is left to the whole is shared by the few. */
const shares: Partial<Record<Dimension, Record<'boreal' | 'kystkultur', Shares>>> = {
  country: {
    boreal: [['NO', 0.31], ['GB', 0.1], ['US', 0.09], ['FI', 0.08], ['SE', 0.07], ['DE', 0.06], ['CA', 0.05], ['IS', 0.04], ['DK', 0.04], ['EE', 0.02]],
    kystkultur: [['NO', 0.63], ['DK', 0.08], ['SE', 0.07], ['IS', 0.04], ['GB', 0.03], ['DE', 0.03], ['FO', 0.02]],
  },
  language: { boreal: [['en', 0.52], ['nb', 0.17], ['fi', 0.07], ['sv', 0.06], ['de', 0.05], ['nn', 0.02]], kystkultur: [['nb', 0.54], ['nn', 0.12], ['en', 0.11], ['da', 0.08], ['sv', 0.05]] },
  device: { boreal: [['desktop', 0.64], ['mobile', 0.31], ['tablet', 0.04]], kystkultur: [['desktop', 0.49], ['mobile', 0.43], ['tablet', 0.07]] },
  referrer: {
    boreal: [['', 0.34], ['scholar.google.com', 0.22], ['www.google.com', 0.14], ['duckduckgo.com', 0.05], ['en.wikipedia.org', 0.05], ['doaj.org', 0.04], ['oria.no', 0.03]],
    kystkultur: [['', 0.41], ['www.google.com', 0.24], ['scholar.google.com', 0.08], ['oria.no', 0.06], ['no.wikipedia.org', 0.05], ['duckduckgo.com', 0.03]],
  },
};

const terms: Record<'boreal' | 'kystkultur', readonly (readonly [term: string, every: number, found: boolean])[]> = {
  boreal: [['reindeer', 3, true], ['snow', 4, true], ['freezer', 7, true], ['sámi place-names', 9, true], ['eider', 11, true], ['permafrost', 6, false], ['glacier archaeology', 13, false]],
  kystkultur: [['torsk', 3, true], ['nøst', 4, true], ['kirkebåt', 6, true], ['fyrvokter', 8, true], ['isskjæring', 10, true], ['hvalfangst', 5, false], ['tangbrenning', 12, false]],
};

/** A year and a little more of readers who never were: the same for every demo of the same day. */
export async function writeUsage({ manager, now, stages }: Scene): Promise<void> {
  const last = addDays(now.toISOString().slice(0, 10), -1);
  const first = addDays(last, 1 - days);
  await writeArticles(manager, first, last);
  for (const { journal } of stages) {
    const path = journal.path === 'boreal' ? 'boreal' : 'kystkultur';
    const visits = await writeVisits(manager, journal.id, first, last);
    await writeCells(manager, journal.id, path, visits);
    for (const [place, [term, every, found]] of terms[path].entries()) {
      await manager.query(
        `insert into usage_term (journal_id, day, term, searches, without_result) select $1, d::date, $2, n, case when $3 then 0 else n end
         from generate_series($4::date, $5::date, interval '1 day') with ordinality as g (d, o), lateral (select 1 + (o % 3)::int as n) s where (o + $6) % $7 = 0`, [journal.id, term, found, first, last, place, every],
      );
    }
    await manager.query(`insert into usage_place (journal_id, detail) values ($1, 'country')`, [journal.id]);
  }
  await manager.query(
    `insert into usage_ingest (file, sha256, day, lines, taken, set_aside, lost, problems, taken_at)
     select to_char(d, 'YYYY-MM-DD') || '-demo', sha256(to_char(d, 'YYYY-MM-DD')::bytea), d::date, n, n - case when o = 3 then 1 else 0 end, case when o = 3 then 1 else 0 end, 0, case when o = 3 then '[{"line": 12, "why": "not-json"}]'::jsonb else '[]' end, d + interval '1 day 1 hour'
     from generate_series($1::date, $2::date, interval '1 day') with ordinality as g (d, o), lateral (select coalesce(sum(investigations), 0)::int as n from usage_item u where u.day = d::date) s`, [addDays(last, -13), last],
  );
}

/** Each work is read most when it is new, and less at weekends and in July; some are simply liked more. */
async function writeArticles(manager: EntityManager, first: string, last: string): Promise<void> {
  const liked = `(0.4 + 2.2 * power(${chance('w.work::text')}, 3))`;
  const fresh = `(0.55 + 3.2 * exp(-(d.day - w.out)::numeric / 24))`;
  const week = `case when extract(isodow from d.day) > 5 then 0.5 else 1 end * case extract(month from d.day) when 7 then 0.45 when 12 then 0.75 else 1 end`;
  await manager.query(
    `insert into usage_form (journal_id, day, article, version, form, views)
     select w.journal_id, d.day, w.work, 1, f.form, v.views
     from (select journal_id, submission_id as work, (min(published_at) at time zone 'UTC')::date as out from publication where status = 'published' group by 1, 2) w
     join lateral (select g::date as day from generate_series(greatest(w.out, $1::date), $2::date, interval '1 day') g) d on true
     cross join (values ('page', 19.0), ('pdf', 9.2), ('html', 6.4)) f (form, part)
     cross join lateral (select ${many(`f.part * ${liked} * ${fresh} * ${week} * (0.6 + 0.8 * ${chance('w.work::text', 'd.day::text')})`, 'w.work::text', 'd.day::text', 'f.form')} as views) v where v.views > 0`, [first, last],
  );
  await manager.query(
    `insert into usage_item (journal_id, day, kind, item_id, yop, access_type, investigations, unique_investigations, requests, unique_requests)
     select u.journal_id, u.day, 'article', u.article, (select extract(year from min(p.published_at))::int from publication p where p.submission_id = u.article), 'Open',
       sum(u.views), ceil(sum(u.views) * 0.7), coalesce(sum(u.views) filter (where u.form <> 'page'), 0), ceil(coalesce(sum(u.views) filter (where u.form <> 'page'), 0) * 0.85)
     from usage_form u group by u.journal_id, u.day, u.article`,
  );
}

interface Visits { day: string; visits: number; pages: number; requests: number }

async function writeVisits(manager: EntityManager, journalId: number, first: string, last: string): Promise<Visits[]> {
  const rest = `insert into usage_item (journal_id, day, kind, item_id, yop, access_type, investigations, unique_investigations, requests, unique_requests)`;
  const used = `(select day, sum(investigations) as n from usage_item where journal_id = $1 and kind = 'article' group by day) u`;
  await manager.query(`${rest} select $1::int, u.day, k.kind, $1::int, 1, 'Open', v.n, v.n, 0, 0 from ${used} cross join (values ('journal', 0.16), ('search', 0.05)) k (kind, part) cross join lateral (select ${many('u.n * k.part', 'u.day::text', 'k.kind')} as n) v where v.n > 0`, [journalId]);
  await manager.query(
    `${rest} select $1, u.day, 'issue', i.id, 1, 'Open', v.n, v.n, 0, 0 from ${used} join issue i on i.journal_id = $1 and i.published_at <= u.day
     cross join lateral (select ${many(`u.n * 0.1 * exp(-(u.day - i.published_at::date)::numeric / 120)`, 'u.day::text', 'i.id::text')} as n) v where v.n > 0`, [journalId],
  );
  await manager.query(
    `insert into usage_visits (journal_id, day, visits, measured, pages, seconds)
     select $1, d, v.n, case when v.n < 5 then 0 else v.n end, case when v.n < 5 then 0 else floor(v.n * 2.3)::int end, case when v.n < 5 then 0 else floor(v.n * (96 + 60 * ${chance('d::text')}))::int end
     from generate_series($2::date, $3::date, interval '1 day') g (d) left join ${used} on u.day = d::date cross join lateral (select floor(coalesce(u.n, 0) * 0.52)::int as n) v`, [journalId, first, last],
  );
  return (await manager.query(
    `select v.day::text as day, v.visits, v.pages, coalesce((select sum(requests) from usage_item u where u.journal_id = $1 and u.day = v.day), 0)::int as requests from usage_visits v where v.journal_id = $1 and v.visits > 0 order by v.day`, [journalId],
  )) as Visits[];
}

/** As they are stored: what fewer than five share is among the few, and so is one more where it would show. */
async function writeCells(manager: EntityManager, journalId: number, path: 'boreal' | 'kystkultur', visits: readonly Visits[]): Promise<void> {
  const works = (await manager.query(`select item_id as id from usage_item where journal_id = $1 and kind = 'article' group by item_id order by sum(investigations) desc, item_id limit 9`, [journalId])) as { id: number }[];
  const entry: Shares = [['journal', 0.24], ['search', 0.03], ...works.map(({ id }, place): [string, number] => [`article:${id}`, 0.11 - place * 0.01])];
  const all: [Dimension, Shares][] = [...Object.entries(shares).map(([dimension, of]): [Dimension, Shares] => [dimension as Dimension, of[path]]), ['entry', entry]];
  const cells = all.flatMap(([dimension, values]) => visits.flatMap((day) => {
    const known = values.map(([value, share]) => ({ value, visits: Math.round(day.visits * share) })).filter((cell) => cell.visits >= 5).sort((a, b) => b.visits - a.visits);
    const few = (): number => day.visits - known.reduce((sum, cell) => sum + cell.visits, 0);
    while (few() !== 0 && few() < 5 && known.length > 0) known.pop();
    const written = [...known, ...(few() > 0 ? [{ value: otherValue as string, visits: few() }] : [])];
    return written.map((cell) => ({ dimension, day: day.day, ...cell, pages: Math.floor((day.pages * cell.visits) / day.visits), requests: Math.floor((day.requests * cell.visits) / day.visits) }));
  }));
  await manager.query(
    `insert into usage_cell (journal_id, dimension, day, value, visits, pages, requests) select $1, c.* from jsonb_to_recordset($2::jsonb) c (dimension text, day date, value text, visits int, pages int, requests int)`, [journalId, JSON.stringify(cells)],
  );
}
