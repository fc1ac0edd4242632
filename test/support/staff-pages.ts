import { Census } from '../../src/access/census.js';
import type { TestApp } from './app.js';
import type { Player } from './cast.js';
import { queriesOf } from './queries.js';

export interface Visit {
  /** The route, with the moves and acts in their places: each of these is a page of its own. */
  route: string;
  path: string;
  status: number;
  queries: number;
  /** What was answered, as words. */
  text: string;
}

interface Route {
  path: string;
  matches: RegExp;
}

const named = ['lang', 'move', 'act', 'letter', 'step'];
/** How many of one route: a second may have more on it than the first. */
const most = 3;

/** Every GET below a desk or the administration; those with fewer parameters first, as `new` is not the id of anything. */
export const staffRoutes = (test: TestApp): Route[] => test.app.get(Census).routes
  .filter(({ method, path }) => method === 'GET' && /\/(desk|admin)(\/|$)/.test(path))
  .map(({ path }) => ({ path, matches: new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`) }))
  .sort((a, b) => a.path.split(':').length - b.path.split(':').length);

const linksOf = (html: string): string[] =>
  [...html.matchAll(/(?:href|action)="([^"#]+)"/g)].map((link) => link[1]!.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=')).filter((link) => /^\/(\w+\/)?en\//.test(link));

/** Goes where the links of the staff's pages lead, some of each route, and counts what each page asks of the database. */
export async function staffPages(test: TestApp, player: Pick<Player, 'cookie'>, starts: readonly string[]): Promise<Visit[]> {
  const routes = staffRoutes(test);
  const visits: Visit[] = [];
  const seen = new Set<string>();
  const waiting = [...starts];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const { pathname } = new URL(path, test.url);
    const route = routes.find(({ matches }) => matches.test(pathname));
    if (!route || seen.has(path)) continue;
    seen.add(path);
    const params = route.matches.exec(pathname)?.groups ?? {};
    const key = route.path.replace(/:(\w+)/g, (whole, name: string) => (named.includes(name) ? (params[name] ?? whole) : whole));
    if (visits.filter((visit) => visit.route === key && visit.status === 200).length >= most) continue;
    const answer = { status: 0, html: '', text: '' };
    const queries = await queriesOf(test, async () => {
      const response = await fetch(new URL(path, test.url), { redirect: 'manual', headers: { Cookie: player.cookie } });
      const text = await response.text();
      Object.assign(answer, { status: response.status, text, html: response.headers.get('content-type')?.startsWith('text/html') ? text : '' });
    });
    visits.push({ route: key, path, status: answer.status, queries, text: answer.text });
    waiting.push(...linksOf(answer.html));
  }
  return visits;
}
