import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { capital } from '../../platform/i18n/capital.js';
import { Languages } from '../../platform/i18n/languages.js';
import type { Language } from '../../platform/i18n/texts.js';
import { Conflict, found } from '../../platform/web/problems.js';
import { Subjects } from '../holdings/subjects.js';
import type { RequestFacts } from '../requests/requests.policy.js';
import { Anonymous } from './anonymous.query.js';
import { ReleasedItem } from './released-item.entity.js';
import { itemKey, Withheld, type WithheldItem } from './withheld.js';

/** Whose a request is, and whether it can still be answered. */
export interface Asked {
  personId: number;
  language: Language;
  open: boolean;
}

/** Hands out what is withheld by default, one item at a time and redacted (R2). Nobody under anonymity is ever named in it. */
@Injectable()
export class Releases {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly languages: Languages,
    private readonly subjects: Subjects,
    private readonly withheld: Withheld,
    private readonly anonymous: Anonymous,
  ) {}

  /** Of whom the request is, where the platform knows them and it is not the administrator's own. */
  async asked({ id }: Pick<RequestFacts, 'id'>, by: Actor): Promise<Asked | null> {
    return this.database.one<Asked>(`select person_id as "personId", language, state <> 'closed' as open from rights_request where id = $1 and person_id is not null and person_id <> $2`, [id, by.personId]);
  }

  async items({ personId }: Asked, by: Actor): Promise<WithheldItem[]> {
    return this.withheld.of(await this.subjects.ofPerson(personId), by.personId);
  }

  /** Names of people under anonymity that are still in it; none where it was handed out. */
  async release(request: RequestFacts, key: string, { text, reason }: { text: string; reason: string }, by: Actor): Promise<string[]> {
    return this.database.transaction(async () => {
      await this.database.query('select 1 from rights_request where id = $1 for update', [request.id]);
      const asked = found(await this.asked(request, by));
      const item = found((await this.items(asked, by)).find((one) => itemKey(one) === key));
      if (item.released || !asked.open) throw new Conflict('release.done');
      const named = await this.anonymous.named(asked.personId, text);
      if (named.length > 0) return named;
      await this.database.manager.insert(ReleasedItem, {
        requestId: request.id, personId: asked.personId, place: item.place, rowId: item.row, submissionId: item.submission, what: capital(item.datum.what[this.languages.in(asked.language).language]),
        text, reason, releasedAt: this.clock.now(), releasedById: by.personId,
      });
      await this.events.record({ kind: 'request.itemReleased', subject: ['rightsRequest', request.id], by, data: { place: item.place } });
      return [];
    });
  }
}
