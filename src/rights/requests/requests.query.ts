import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Localized } from '../../platform/i18n/translator.js';
import { answeredStates, openStates, type RequestState } from './course.js';
import type { RightsRequest } from './rights-request.entity.js';

export const queueTabs = { open: openStates, answered: answeredStates, closed: ['closed'] } as const satisfies Record<string, readonly RequestState[]>;
export type QueueTab = keyof typeof queueTabs;
export const isTab = (text: unknown): text is QueueTab => typeof text === 'string' && Object.hasOwn(queueTabs, text);
const perPage = 25;

export type QueueRow = Pick<RightsRequest, 'publicId' | 'kind' | 'channel' | 'state' | 'name' | 'reachedOn' | 'dueOn'> & { total: number };

export interface RequestRow extends RightsRequest {
  person: { name: string; publicId: string; username: string | null } | null;
  journal: Localized | null;
  checkedBy: string | null;
  answeredBy: string | null;
}

const columns = `r.id, r.public_id as "publicId", r.kind, r.channel, r.state, r.steps, r.person_id as "personId", r.name, r.address::text as address, r.language, r.journal_id as "journalId", r.words,
  r.reached_on::text as "reachedOn", r.due_on::text as "dueOn", r.entered_at as "enteredAt", r.entered_by_id as "enteredById", r.doubt, r.shown, r.checked_by_id as "checkedById", r.checked_at as "checkedAt",
  r.extension_reason as "extensionReason", r.extended_at as "extendedAt", r.ground, r.weighing, r.answer, r.answered_at as "answeredAt", r.answered_by_id as "answeredById", r.closed_at as "closedAt", r.warned_at as "warnedAt"`;
const nameOf = (alias: string): string => `nullif(concat_ws(' ', ${alias}.given_name, ${alias}.middle_name, ${alias}.family_name), '')`;

@Injectable()
export class RequestsQuery {
  constructor(private readonly database: Database) {}

  /** The queue, the most urgent first; what is closed, the newest first. */
  async queue(tab: QueueTab, page: number): Promise<QueueRow[]> {
    const order = tab === 'open' ? 'due_on, id' : 'id desc';
    return this.database.query<QueueRow>(
      `select public_id as "publicId", kind, channel, state, name, reached_on::text as "reachedOn", due_on::text as "dueOn", count(*) over ()::int as total
       from rights_request where state = any($1) order by ${order} limit ${perPage} offset $2`, [queueTabs[tab], (page - 1) * perPage],
    );
  }

  async one(id: number): Promise<RequestRow | null> {
    return this.database.one<RequestRow>(
      `select ${columns}, j.name as journal, ${nameOf('c')} as "checkedBy", ${nameOf('b')} as "answeredBy",
         case when p.id is null then null else json_build_object('name', coalesce(${nameOf('p')}, a.username, ''), 'publicId', p.public_id, 'username', a.username) end as person
       from rights_request r left join person p on p.id = r.person_id left join account a on a.person_id = p.id left join journal j on j.id = r.journal_id
         left join person c on c.id = r.checked_by_id left join person b on b.id = r.answered_by_id where r.id = $1`, [id],
    );
  }

  /** What has happened to a request, the newest first. */
  async history(id: number): Promise<{ at: Date; kind: string; by: string | null }[]> {
    return this.database.query(
      `select e.at, e.kind, ${nameOf('p')} as by from event e left join person p on p.id = e.person_id where e.subject_kind = 'rightsRequest' and e.subject_id = $1 order by e.id desc`, [id],
    );
  }

  /** One's own, the newest first. */
  async of(personId: number): Promise<Pick<RightsRequest, 'publicId' | 'kind' | 'state' | 'reachedOn' | 'dueOn' | 'answer'>[]> {
    return this.database.query(
      `select public_id as "publicId", kind, state, reached_on::text as "reachedOn", due_on::text as "dueOn", answer from rights_request where person_id = $1 and state <> 'unconfirmed' order by id desc`, [personId],
    );
  }

  /** What this member of a journal's staff passed on: received or closed, and no more (R18). */
  async passedOn(personId: number, journalId: number): Promise<{ name: string; reachedOn: string; closed: boolean }[]> {
    return this.database.query(
      `select name, reached_on::text as "reachedOn", state = any($3) as closed from rights_request where entered_by_id = $1 and journal_id = $2 and channel = 'staff' order by id desc limit 50`,
      [personId, journalId, [...answeredStates, 'closed']],
    );
  }

  /** Whether something is held on the ground of a consent that the person has not taken back. */
  /** Whether a controller of the platform or of a journal is a public body. */
  async publicBody(): Promise<boolean> {
    return (await this.database.one(`select 1 from organisation where public_body and capacity in ('controller', 'jointController') limit 1`)) !== null;
  }

  async onConsent(personId: number | null): Promise<boolean> {
    return personId !== null && (await this.database.one(`select 1 from consent where person_id = $1 and purpose = 'account' and withdrawn_at is null limit 1`, [personId])) !== null;
  }
}

export const pagesOf = (rows: readonly { total: number }[]): number => Math.max(1, Math.ceil((rows[0]?.total ?? 0) / perPage));
