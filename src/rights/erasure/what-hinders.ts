import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { invitationsUrls } from '../../accounts/invitations/urls.js';
import type { Hindrance } from '../../accounts/lifecycle/erase-account.js';
import { accountsUrls } from '../../accounts/urls.js';
import { editorialUrls } from '../../editorial/urls.js';
import { Database } from '../../platform/database/database.js';
import type { Localized, Translator } from '../../platform/i18n/translator.js';
import type { RequestContext } from '../../platform/web/request.js';
import { restrictionsUrls } from '../restrictions/urls.js';
import { Erasures } from './erasures.js';
import type { Hindering } from './erasure.view.js';

interface Journal {
  id: number;
  path: string;
  name: Localized;
}

/** Something open on one manuscript; whether the administrator may see it, and what the person is to it. */
interface OpenItem {
  id: number;
  as: 'draft' | 'author' | 'assigned' | 'reviewer';
  seen: boolean;
}

const open = `s.stage not in ('published', 'declined', 'withdrawn')`;

/** What stands in the way of an erasure, with the page on which it is dealt with and what to do there: as far as the administrator may see it. */
@Injectable()
export class WhatHinders {
  constructor(private readonly database: Database, private readonly policy: Policy, private readonly erasures: Erasures) {}

  async of(personId: number, actor: Actor, { language: lang, translator: tr }: RequestContext): Promise<Hindering[]> {
    const hindrances = await this.erasures.hindrances(personId);
    const journals = await this.database.query<Journal>('select id, path, name from journal where id = any($1)', [hindrances.map(({ journalId }) => journalId)]);
    const found: Hindering[] = [];
    for (const { kind, journalId } of hindrances) {
      const journal = journals.find(({ id }) => id === journalId) ?? null;
      const works = kind === 'work' && journal ? await this.works(personId, journal, actor) : [];
      found.push({
        text: tr.t(`lifecycle.hindrance.${kind}`, { journal: tr.pick(journal?.name ?? null).text }), todo: kind === 'work' ? null : tr.t(`erasure.todo.${kind}`), link: await this.link(kind, personId, journal, tr),
        works: works.filter(({ seen }) => seen).map(({ id, as }) => ({ label: tr.t(`erasure.work.${as}`, { number: id }), href: editorialUrls.submission({ journal: journal!.path, lang, submission: id }) })),
        unseen: works.some(({ seen }) => !seen) ? tr.t('erasure.work.unseen') : null,
      });
    }
    return found;
  }

  private async link(kind: Hindrance['kind'], personId: number, journal: Journal | null, tr: Translator): Promise<Hindering['link']> {
    const lang = tr.language;
    if (kind === 'lastManager' && journal) return { label: tr.t('erasure.todo.lastManager.link'), href: invitationsUrls.journalNew({ journal: journal.path, lang }) };
    if (kind === 'restricted') return { label: tr.t('erasure.todo.restricted.link'), href: restrictionsUrls.list({ lang }) };
    if (kind !== 'administrator') return null;
    const person = await this.database.one<{ id: string }>('select public_id as id from person where id = $1', [personId]);
    return person && { label: tr.t('erasure.todo.administrator.link'), href: accountsUrls.person({ lang, person: person.id }) };
  }

  /** A draft is seen by its author alone; a review where the administrator may know who reviews. */
  private works(personId: number, { id }: Journal, actor: Actor): Promise<OpenItem[]> {
    const [reads, seesReviews] = ['submission.read', 'review.see'].map((action) => this.policy.scope(action, actor, id, 's', '$2'));
    return this.database.query<OpenItem>(
      `select * from (
         select s.id, case when s.stage = 'draft' then 'draft' else 'author' end as as, s.stage <> 'draft' and ${reads} as seen from submission s where s.journal_id = $1 and s.submitter_id = $3 and ${open}
         union all select s.id, 'assigned', ${reads} from participant pa join submission s on s.id = pa.submission_id where s.journal_id = $1 and pa.person_id = $3 and ${open}
         union all select s.id, 'reviewer', ${reads} and ${seesReviews} from review_assignment ra join submission s on s.id = ra.submission_id
           where s.journal_id = $1 and ra.person_id = $3 and ra.declined_at is null and ra.cancelled_at is null and ra.submitted_at is null and ${open}) w order by id, "as"`, [id, actor.personId, personId],
    );
  }
}
