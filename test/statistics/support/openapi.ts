import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where COUNTER's own texts lie, beside the project; not everybody has them. */
const folder = process.env['COUNTER_MATERIAL'] ?? fileURLToPath(new URL('../../../../shared/material/counter/cop5', import.meta.url));
export const hasMaterial = existsSync(join(folder, 'api-specification/COUNTER_API.json'));
export const samples = (ending: string): [string, string][] => (hasMaterial ? readdirSync(join(folder, 'source/_static/report')).filter((name) => name.endsWith(ending)).map((name) => [name, readFileSync(join(folder, 'source/_static/report', name), 'utf8')]) : []);

type Schema = Record<string, unknown>;
interface Outcome {
  problems: string[];
  /** The properties that some schema has said something of. */
  seen: Set<string>;
}

/** The specification names a host of the registry that COUNTER has since moved; its own samples name the new one. */
const specification = hasMaterial ? (JSON.parse(readFileSync(join(folder, 'api-specification/COUNTER_API.json'), 'utf8').replaceAll('registry.projectcounter.org', 'registry.countermetrics.org')) as { components: Record<'schemas' | 'responses', Record<string, Schema>> }) : null;

const told = ['$ref', 'type', 'properties', 'required', 'additionalProperties', 'unevaluatedProperties', 'patternProperties', 'minProperties', 'items', 'minItems', 'maxItems', 'uniqueItems', 'const', 'enum', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum', 'format', 'oneOf', 'allOf'];
const silent = ['title', 'description', 'examples', 'example', 'default', 'x-stoplight', 'x-tags'];
const types: Record<string, (value: unknown) => boolean> = {
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value), array: Array.isArray, string: (value) => typeof value === 'string', integer: Number.isInteger, boolean: (value) => typeof value === 'boolean',
};
const formats: Record<string, RegExp> = { date: /^\d{4}-\d{2}-\d{2}$/, 'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/, uri: /^[a-z][\w+.-]*:\S+$/ };

/** As much of JSON Schema (2020-12) as COUNTER's specification uses; a word that it does not know is an error, so nothing is passed over. */
function check(schema: Schema, value: unknown, at: string): Outcome {
  const strange = Object.keys(schema).filter((word) => !told.includes(word) && !silent.includes(word));
  if (strange.length > 0) throw new Error(`The check does not know ${strange.join(', ')}.`);
  const out: Outcome = { problems: [], seen: new Set() };
  const fail = (why: string): void => void out.problems.push(`${at}: ${why}`);
  const include = (other: Outcome): void => {
    out.problems.push(...other.problems);
    for (const name of other.seen) out.seen.add(name);
  };
  const s = schema;
  if (s['$ref']) include(check(specification!.components.schemas[(s['$ref'] as string).split('/').at(-1)!]!, value, at));
  if (s['type'] && !types[s['type'] as string]!(value)) fail(`is no ${s['type'] as string}`);
  if ('const' in s && JSON.stringify(value) !== JSON.stringify(s['const'])) fail(`is not ${JSON.stringify(s['const'])}`);
  if (s['enum'] && !(s['enum'] as unknown[]).includes(value)) fail(`${String(value)} is none of the words`);
  for (const one of (s['allOf'] ?? []) as Schema[]) include(check(one, value, at));
  if (s['oneOf']) {
    const fitting = (s['oneOf'] as Schema[]).map((one) => check(one, value, at)).filter(({ problems }) => problems.length === 0);
    if (fitting.length === 1) include(fitting[0]!);
    else fail(`fits ${fitting.length} of the choices: ${JSON.stringify(value).slice(0, 200)}`);
  }
  if (typeof value === 'string') {
    if (s['pattern'] && !new RegExp(s['pattern'] as string, 'u').test(value)) fail(`${value} is not of the form ${s['pattern'] as string}`);
    if (value.length < ((s['minLength'] ?? 0) as number) || value.length > ((s['maxLength'] ?? Infinity) as number)) fail('has another length');
    if (s['format'] && !formats[s['format'] as string]!.test(value)) fail(`${value} is no ${s['format'] as string}`);
  }
  if (typeof value === 'number' && value < ((s['minimum'] ?? -Infinity) as number)) fail('is too small');
  if (typeof value === 'number' && value > ((s['maximum'] ?? Infinity) as number)) fail('is too large');
  if (Array.isArray(value)) {
    if (value.length < ((s['minItems'] ?? 0) as number) || value.length > ((s['maxItems'] ?? Infinity) as number)) fail(`has ${value.length} entries`);
    if (s['uniqueItems'] && new Set(value.map((one) => JSON.stringify(one))).size !== value.length) fail('has one twice');
    if (s['items']) value.forEach((one, index) => out.problems.push(...check(s['items'] as Schema, one, `${at}[${index}]`).problems));
  }
  if (types['object']!(value)) object(s, value as Record<string, unknown>, at, out, fail);
  return out;
}

function object(s: Schema, value: Record<string, unknown>, at: string, out: Outcome, fail: (why: string) => void): void {
  for (const name of (s['required'] ?? []) as string[]) if (!(name in value)) fail(`lacks ${name}`);
  if (Object.keys(value).length < ((s['minProperties'] ?? 0) as number)) fail('has too little in it');
  for (const [name, one] of Object.entries(value)) {
    const own = ((s['properties'] ?? {}) as Record<string, Schema>)[name];
    const matching = Object.entries((s['patternProperties'] ?? {}) as Record<string, Schema>).filter(([pattern]) => new RegExp(pattern).test(name)).map(([, schema]) => schema);
    const saying = [...(own ? [own] : []), ...matching];
    for (const schema of saying) out.problems.push(...check(schema, one, `${at}.${name}`).problems);
    if (saying.length > 0) out.seen.add(name);
    else if (s['additionalProperties'] === false) fail(`must not have ${name}`);
  }
  if (s['unevaluatedProperties'] === false) for (const name of Object.keys(value)) if (!out.seen.has(name)) fail(`must not have ${name}`);
}

/** What is wrong with an answer of the API: a report by its name, or a response such as 200_Status. */
export function problemsOf(name: string, value: unknown): string[] {
  const response = specification!.components.responses[name] as { content: { 'application/json': { schema: Schema } } } | undefined;
  return check(response ? response.content['application/json'].schema : specification!.components.schemas[name]!, value, name).problems;
}
