import type { TestApp } from '../../support/app.js';
import { acceptance } from '../../support/reviewing.js';
import { until } from '../../support/until.js';
import { ungiven } from './given.js';
import type { Routes } from './routes.js';
import type { Person, Scene } from './scene.js';
import type { Walker, Walking, Ways } from './walker.js';

/** Doors, for whoever is not inside. */
const doors = ['/:lang/sign-in', '/:lang/register', '/:lang/lost-password'];
/** What ends something that others still need, or gives an account away. */
const never = ['/:lang/profile/consents/account', '/:lang/admin/closings/:journal/announcement', '/:lang/admin/people/:person/act', '/:lang/admin/people/:person/merge', '/:lang/profile/merge'];
/** What comes last in a work, in a request, in a person's stay. */
const endings = [
  '/:lang/admin/people/:person/blocks', '/:journal/:lang/desk/people/:person/blocks', '/:lang/admin/people/:person', '/:journal/:lang/desk/people/:person', '/:lang/profile/password',
  '/:journal/:lang/desk/submissions/:submission/moves/:move', '/:journal/:lang/submissions/:submission/withdrawal', '/:journal/:lang/desk/submissions/:submission/reviewers/:reviewer/cancellation',
  '/:journal/:lang/desk/submissions/:submission/ethics/closing', '/:journal/:lang/reviews/:assignment/answer', '/:journal/:lang/reviews/:assignment/report',
];
/** Sent although nothing is typed: what was begun goes on. */
const also = new Set([
  '/:journal/:lang/submissions/new', '/:journal/:lang/submissions/:submission/check', '/:lang/privacy/request/:secret', '/:journal/:lang/alerts/confirm/:secret', '/:journal/:lang/review-link/:secret', '/:lang/confirm-address/:secret',
  '/:lang/confirm/:secret', '/:journal/:lang/manuscript-link/:secret', '/:journal/:lang/desk/submissions/:submission/versions', '/:journal/:lang/desk/finished',
]);

export class Life {
  private read = 0;

  constructor(private readonly app: TestApp, private readonly scene: Scene, private readonly routes: Routes, private readonly walker: Walker) {}

  async live(): Promise<void> {
    const { author, reviewer, reader, sectionEditor, producer, manager, webmaster } = this.scene;
    const most = (pattern: string): number => (/:(submission|assignment|rightsRequest)/.test(pattern) ? 14 : pattern.includes(':person') ? 4 : 2);
    const few = (pattern: string): number => (/:(submission|assignment)/.test(pattern) ? 3 : 1);
    const first: Ways = { time: 1, later: new Set([...doors, ...never, ...endings]), also, wide: true, most };
    await this.through(author, first);
    await this.through(reviewer, first, (await this.unmet()).filter((path) => path.includes('/reviews/')));
    await this.through(reader, first);
    for (const who of [sectionEditor, producer]) await this.through(who, { ...first, most: few });
    for (const who of [manager, webmaster]) await this.through(who, first);
    await this.scripted();
    await this.fromOutside(1);
    const second: Ways = { ...first, time: 2, most: (pattern) => Math.min(6, most(pattern)), later: new Set([...doors, ...never, '/:lang/profile/contact/addresses', '/:lang/profile/consents']) };
    for (const who of [author, reviewer, manager, webmaster]) await this.through(who, second, await this.unmet());
    await this.fromOutside(2);
  }

  /** What comes with an answer that few give, or by a way that is not a link. */
  private async scripted(): Promise<void> {
    const { reviewer, reader, author, webmaster, journal } = this.scene;
    const asked = await this.app.database.query<{ id: string }>('select a.public_id as id from review_assignment a where a.person_id = $1 and a.accepted_at is null and a.declined_at is null limit 2', [reviewer.personId]);
    const answers: Record<string, string>[] = [{ answer: 'decline', reason: 'words', colleague: 'words', colleagueEmail: 'words' }, { ...acceptance, competingInterests: 'words' }];
    for (const [index, { id }] of asked.entries()) await this.walker.act(reviewer, '/:journal/:lang/reviews/:assignment/answer', `/${journal.path}/en/reviews/${id}/answer`, answers[index]!);
    for (const kind of ['restriction', 'rectification']) await this.walker.act(reader, '/:lang/profile/requests', '/en/profile/requests', { kind, words: 'words' });
    const request = (await this.app.database.one<{ id: string }>(`select public_id as id from rights_request where kind = 'rectification' and person_id = $1`, [reader.personId]))!.id;
    const steps = '/:lang/admin/requests/:rightsRequest/:step';
    await this.walker.act(webmaster, steps, `/en/admin/requests/${request}/askIdentity`, { doubt: 'words', letter: 'words', seen: '0' });
    await this.walker.act(webmaster, steps, `/en/admin/requests/${request}/confirmIdentity`, { shown: 'words', seen: '1' });
    const { id } = (await this.app.database.one<{ id: string }>('select public_id as id from person where id = $1', [author.personId]))!;
    const acting = { ...webmaster };
    await this.walker.act(acting, '/:lang/admin/people/:person/act', `/en/admin/people/${id}/act`, { reason: 'words', password: webmaster.password });
    await this.walker.act(acting, '/:lang/acting/stop', '/en/acting/stop', {});
    webmaster.cookie = acting.cookie;
  }

  /** Pages of routes that nobody has met yet, with every work and review in their addresses. */
  private async unmet(): Promise<string[]> {
    const column = async (sql: string): Promise<string[]> => (await this.app.database.query<{ id: string | number }>(sql)).map(({ id }) => String(id));
    const { author, reader } = this.scene;
    const reviews = await column('select public_id as id from review_assignment order by review_assignment.id');
    const ids: Record<string, readonly string[]> = {
      journal: [this.scene.journal.path], lang: ['en'], submission: await column('select id from submission order by id'), assignment: reviews, reviewer: reviews, issue: await column('select id from issue limit 1'),
      person: await column(`select public_id as id from person where id in (${author.personId}, ${reader.personId})`), form: await column('select id from review_form limit 1'), rightsRequest: await column('select public_id as id from rights_request limit 8'),
    };
    const paths = ungiven(this.routes, this.walker).map((line) => line.split(': ')[0]!);
    const pages = paths.flatMap((path) => [path, path.replace(/\/[^/]+$/, '')]).filter((path) => [...path.matchAll(/:(\w+)/g)].every(([, name]) => name! in ids));
    const known = [...new Set(pages)].flatMap((path) => (/:submission\/.*:(reviewer|file)/.test(path) ? [] : fillings(path, ids)));
    const pairs = await this.app.database.query<{ submission: number; reviewer?: string; file?: string }>(
      `select submission_id as submission, public_id as reviewer, null as file from review_assignment union all select submission_id, null, public_id from submission_file where area = 'review'`,
    );
    const within = paths.filter((path) => /^\/:journal\/:lang\/desk\/submissions\/:submission\/(reviewers\/:reviewer|files\/:file)\/\w+$/.test(path));
    return [...known, ...within.flatMap((path) => pairs.flatMap(({ submission, reviewer, file }) => {
      const name = path.includes(':reviewer') ? reviewer : file;
      return name ? [path.replace(':journal', this.scene.journal.path).replace(':lang', 'en').replace(':submission', String(submission)).replace(/:(reviewer|file)/, name)] : [];
    }))];
  }

  private async through(who: Person, ways: Ways, more: readonly string[] = []): Promise<void> {
    const here = `/${this.scene.journal.path}/en`;
    const starts = who === this.scene.webmaster ? ['/en/admin', '/en/admin/people', '/en/desk'] : ['/en/profile', '/en/desk', `${here}/desk/circulars/new`, `${here}/desk/submissions`, `${here}/submissions`, `${here}/submissions/new`, here];
    await this.walker.walk(who, [...more, ...starts], ways);
  }

  /** Whoever has no account, and whoever follows a link in a mail. */
  private async fromOutside(time: number): Promise<void> {
    const here = `/${this.scene.journal.path}/en`;
    const ways: Ways = { time, later: new Set(never), also, wide: true, most: () => 2 };
    const someone = (name: string): Walking => ({ name, cookie: '', password: '' });
    await this.walker.walk(someone('visitor'), [here, '/en', '/en/privacy/request', '/en/register', `${here}/alerts`, '/en/sign-in', `${here}/named-again`], ways);
    await this.posted();
    for (const mail of this.app.postbox.mails.slice(this.read)) {
      this.read += 1;
      const links = [...(mail.text ?? '').matchAll(/https?:\/\/[^\s"<>\])]+/g)].map(([link]) => link).filter((link) => link.startsWith(this.app.url));
      await this.walker.walk(someone(`mail to ${mail.envelopeTo.join()}`), links, { ...ways, wide: false, most: (pattern) => (pattern.includes(':secret') ? 1 : /\/(reviews|manuscript)\b/.test(pattern) ? 2 : 0) });
    }
  }

  async posted(): Promise<void> {
    await until(() => this.app.database.one<{ count: number }>('select count(*)::int as count from message where sent_at is null and failed_at is null'), (row) => row?.count === 0);
  }
}

function fillings(path: string, ids: Readonly<Record<string, readonly string[]>>): string[] {
  const [, name] = /:(\w+)/.exec(path) ?? [];
  return name ? ids[name]!.flatMap((id) => fillings(path.replace(`:${name}`, id), ids)) : [path];
}
