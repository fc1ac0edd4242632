import { expect } from '@jest/globals';
import type { Hit } from '../../../src/rights/erasure/hit.js';
import { Journal } from '../../../src/journals/journal.entity.js';
import { makeOwner } from '../../support/account.js';
import type { TestApp } from '../../support/app.js';
import { visitor, type Player } from '../../support/cast.js';
import { Postbox } from '../../support/postbox.js';
import { until } from '../../support/until.js';
import type { Life } from './life.js';
import type { Scene } from './scene.js';

/** Someone who asks for erasure: by the page of their account, or by the open form. */
export interface Leaver {
  personId: number | null;
  address: string;
}

export interface Ended {
  address: string;
  hits: Hit[];
  letter: string;
}

/** Nobody's work is under way, nobody is needed to lead anything, and no request waits but those that are to come. */
export async function endOfWork(app: TestApp, { webmaster }: Scene): Promise<Player> {
  const admin = await makeOwner(app, { webAdmin: true });
  await makeOwner(app, { roles: (await app.database.manager.find(Journal)).map((journal) => [journal, 'manager'] as const) });
  const now = app.clock.now();
  await app.database.execute(`update submission set stage = 'withdrawn' where stage not in ('published', 'declined', 'withdrawn')`);
  await app.database.execute('update review_assignment set cancelled_at = $1 where submitted_at is null and declined_at is null and cancelled_at is null', [now]);
  await app.database.execute('update account set web_admin = false where person_id = $1', [webmaster.personId]);
  await app.database.execute('update restriction set lifted_at = $1 where lifted_at is null', [now]);
  await app.database.execute(`update rights_request set state = 'closed', closed_at = $1 where state <> 'closed'`, [now]);
  await app.database.execute('update block set lifted_at = $1 where lifted_at is null', [now]);
  return admin;
}

export class Ends {
  constructor(private readonly app: TestApp, private readonly admin: Player, private readonly life: Life) {}

  /** They ask; the administrator erases, answers and closes. All that is known of it afterwards is the letter in the mail. */
  async all(leavers: readonly Leaver[]): Promise<Ended[]> {
    for (const { address } of leavers) await this.asks(address);
    await this.life.posted();
    const requests = new Map<string, string>();
    for (const { address } of leavers) requests.set(address, await this.confirms(address));
    for (const [address, request] of requests) expect([address, (await this.admin.post(`/en/admin/requests/${request}/erasure`, { confirmed: 'yes' })).status]).toEqual([address, 303]);
    const ended: Ended[] = [];
    for (const [address, request] of requests) ended.push({ address, ...(await this.answered(request)) });
    await this.life.posted();
    // The night after.
    this.app.clock.set(new Date(this.app.clock.now().getTime() + 26 * 3_600_000));
    for (const job of ['rights.finish', 'interests.sweep', 'usage.ingest', 'retention.daily']) await this.app.run(job);
    return ended;
  }

  private async asks(address: string): Promise<void> {
    await this.app.database.execute('delete from rate_limit');
    await visitor(this.app).post('/en/privacy/request', { kind: 'erasure', words: 'Everything.', name: 'Me', address }).expect(303);
  }

  private async confirms(address: string): Promise<string> {
    const mail = this.app.postbox.mails.findLast(({ envelopeTo, text }) => envelopeTo.includes(address) && (text ?? '').includes('/privacy/request/'));
    if (!mail) throw new Error(`${address} was not asked to confirm.`);
    await visitor(this.app).post(Postbox.link(mail, `${this.app.url}/en/privacy/request/`).slice(this.app.url.length)).expect(200);
    return (await this.app.database.one<{ id: string }>(`select public_id as id from rights_request where address = $1 and state = 'received'`, [address]))!.id;
  }

  private async answered(request: string): Promise<{ hits: Hit[]; letter: string }> {
    const erasure = (): Promise<{ state: string; hits: Hit[] } | null> => this.app.database.one('select e.state, e.hits from erasure e join rights_request r on r.id = e.request_id where r.public_id = $1', [request]);
    const { hits } = (await until(erasure, (row) => row?.state === 'proven', 120))!;
    if (hits.some(({ why }) => why === 'left')) {
      const { sought } = (await this.app.database.one<{ sought: { sure: string[] } }>('select e.sought from erasure e join rights_request r on r.id = e.request_id where r.public_id = $1', [request]))!;
      throw new Error(`Left: ${JSON.stringify(hits.filter(({ why }) => why === 'left'))} of ${sought.sure.join(' | ')}`);
    }
    const letter = /<textarea[^>]*name="letter"[^>]*>([^<]*)</.exec((await this.admin.get(`/en/admin/requests/${request}/fulfil`)).text)![1]!;
    const { steps } = (await this.app.database.one<{ steps: number }>('select steps from rights_request where public_id = $1', [request]))!;
    await this.admin.post(`/en/admin/requests/${request}/fulfil`, { seen: String(steps), letter }).expect(303);
    await this.admin.post(`/en/admin/requests/${request}/close`, { seen: String(steps + 1) }).expect(303);
    return { hits, letter };
  }
}
