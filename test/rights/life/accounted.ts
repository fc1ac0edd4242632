import { holders } from '../../../src/app.module.js';
import { isPersonal, type Personal } from '../../../src/personal-data/data-map.js';
import { grounds } from '../../../src/personal-data/grounds.js';
import { purposes } from '../../../src/personal-data/purposes.js';
import type { TestApp } from '../../support/app.js';
import type { Ended } from './ends.js';
import type { Given } from './marks.js';
import type { Trace } from './traces.js';

/** Words of a journal or the platform to everyone, which are about nobody and stay when nobody is left. */
const house = /^\/:journal\/:lang\/desk\/(settings|issues|letters)|^\/:lang\/admin\/(organisations|privacy-office|safeguards|journals|counter|retention|closings)/;
/** Columns and files that are the work itself. */
const work = /^(file$|public\.(publication|galley|article_index)\.)/;
/** Counted by how many searched for it, without who. */
const counted = /^public\.usage_/;

/** What the data map says of a column, or of the file that a row has. */
function declared(app: TestApp, place: string): { called: string; datum: Personal; untraceable: boolean } | null {
  const [, table, column] = /^public\.(\w+)\.(\w+)$/.exec(place) ?? [];
  const map = holders.flatMap(({ maps }) => maps).find(({ entity }) => app.database.source.getMetadata(entity).tableName === table);
  const property = map && app.database.source.getMetadata(map.entity).columns.find(({ databaseName }) => databaseName === column)?.propertyName;
  const datum = property ? map.columns[property]! : null;
  return datum && isPersonal(datum) && map?.rows ? { called: map.rows.called.en, datum, untraceable: map.rows.untraceable !== undefined } : null;
}

const purposesOf = ({ onErasure, purposes: all }: Personal): readonly (keyof typeof purposes)[] => (typeof onErasure === 'object' ? [onErasure.keep] : all);

/** Whether a letter has a line that names what is left there, and the ground on which it is. */
function named(letter: string, { called, datum }: { called: string; datum: Personal }): boolean {
  const articles = purposesOf(datum).map((purpose) => grounds[purposes[purpose].ground].article);
  return letter.split('\n').some((line) => line.startsWith(`– ${called}: `) && line.includes(datum.what.en) && articles.some((article) => line.includes(article)));
}

/** What nobody was told of: where it stands, and where it was given. */
export function untold(app: TestApp, traces: readonly Trace[], given: ReadonlyMap<string, Given>, ended: readonly Ended[]): string[] {
  const found = new Set<string>();
  for (const { place, where, value } of traces) {
    const source = given.get(value);
    const what = declared(app, place);
    const told = counted.test(place) || what?.untraceable || (work.test(place) && ended.some(({ letter }) => /stay with the journal: their titles, texts and files, as they are\. .*6\(1\)\([a-z]\)/.test(letter))) || (what ? ended.some(({ letter }) => named(letter, what)) : source !== undefined && house.test(source.route));
    if (!told) found.add(`${place}${what ? ` (${what.called}: ${what.datum.what.en}, ${JSON.stringify(what.datum.onErasure)})` : ''}: ${source ? `${source.field} that the ${source.by.replace(/ \S+@.*/, '')} gave at ${source.route}` : value} @ ${where.slice(0, 70)}`);
  }
  return [...found].sort();
}
