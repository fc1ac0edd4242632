import { expect, test } from '@jest/globals';
import { definitions, type Attribute } from '../../src/visitors/statistics/counter/definitions.js';
import { reportJson } from '../../src/visitors/statistics/counter/report.js';
import { tableOf } from '../../src/visitors/statistics/counter/tabular.js';
import { sampleJson, sampleReport, sampleTable, type SampleBody } from './support/counter-samples.js';
import { hasMaterial, problemsOf, samples } from './support/openapi.js';

(hasMaterial ? test : test.skip)('the check of answers takes COUNTER’s own samples, and refuses what is not in its specification (skipped where its material is missing)', () => {
  const found = samples('.json');
  expect(found.length).toBe(16);
  for (const [name, text] of found) {
    const body = JSON.parse(text) as SampleBody;
    expect([name, problemsOf(body.Report_Header.Report_ID, body)]).toEqual([name, []]);
    expect(problemsOf(body.Report_Header.Report_ID, { ...body, Report_Header: { ...body.Report_Header, Release: '5' } })).not.toEqual([]);
    expect(problemsOf(body.Report_Header.Report_ID, { ...body, Report_Header: { ...body.Report_Header, Visitor: 'x' } })).not.toEqual([]);
  }
});

(hasMaterial ? test : test.skip)('COUNTER’s sample reports come out of our writers as they went in, as JSON and as a table (skipped where its material is missing)', async () => {
  for (const of of definitions) {
    const body = sampleJson(of);
    const { Report_Header: { Report_Attributes: attributes, Report_Filters: filters } } = body;
    const shown = (of.view?.shown ?? attributes?.Attributes_To_Show ?? []) as readonly Attribute[];
    const asked = { definition: of, shown, parent: of.level === 'item', total: false, filters: {} };
    let text = '';
    for await (const piece of reportJson(sampleReport(of, body), asked)) text += piece;
    expect([of.id, JSON.parse(text)]).toEqual([of.id, body]);
    const report = sampleReport(of, body);
    const table = tableOf({ ...report, header: { ...report.header, Institution_ID: { Proprietary: ['0'] } } }, asked);
    const rows: string[][] = [];
    for await (const row of table.rows) rows.push(row.map(String));
    const sample = sampleTable(of.id);
    expect([of.id, table.columns, rows.sort()]).toEqual([of.id, sample.columns, sample.rows.sort()]);
    expect(rows.length).toBeGreaterThan(1);
    const told = new Map(sample.head.map(([name, value]) => [name, value]));
    expect([told.get('Metric_Types'), told.get('Report_Filters')]).toEqual([(filters['Metric_Type'] as string[] | undefined)?.join('; ') ?? '', table.head[6]![1]]);
    expect(table.head.map(([name]) => name ?? '')).toEqual(sample.head.map(([name]) => name));
  }
});
