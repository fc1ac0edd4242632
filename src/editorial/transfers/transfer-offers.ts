import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import type { Localized, Translator } from '../../platform/i18n/translator.js';
import { Conflict } from '../../platform/web/problems.js';
import { Notifier } from '../notifier.js';
import { Within } from '../within.js';
import { TransferOffer } from './transfer-offer.entity.js';

/** A section that a manuscript could move to. */
export interface Target {
  sectionId: number;
  section: Localized;
  journalId: number;
  journal: Localized;
}

export interface OpenOffer extends Target {
  id: number;
  askedAt: Date;
  /** Whether the place still takes manuscripts. */
  takes: boolean;
}

const columns = `se.id as "sectionId", se.title as section, j.id as "journalId", j.name as journal`;

export const targetName = ({ section, journal }: Target, translator: Translator): string => `${translator.pick(journal).text}: ${translator.pick(section).text}`;

/** Asking an author whether a manuscript may move. */
@Injectable()
export class TransferOffers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly within: Within,
    private readonly notifier: Notifier,
  ) {}

  /** Every open section of the platform but its own; those of its own journal first. */
  targets(submissionId: number): Promise<Target[]> {
    return this.database.query<Target>(
      `select ${columns} from submission s join section se on se.open and se.id <> s.section_id join journal j on j.id = se.journal_id
       where s.id = $1 and (j.id = s.journal_id or (j.enabled and se.invitation is null)) order by j.id <> s.journal_id, j.path, se.position, se.id`, [submissionId],
    );
  }

  open(submissionId: number): Promise<OpenOffer | null> {
    return this.database.one<OpenOffer>(
      `select o.id, o.asked_at as "askedAt", ${columns}, se.open and (j.enabled or j.id = s.journal_id) as takes
       from transfer_offer o join submission s on s.id = o.submission_id join section se on se.id = o.section_id join journal j on j.id = se.journal_id
       where o.submission_id = $1 and o.answered_at is null`, [submissionId],
    );
  }

  /** Where the manuscript went, if it went to another journal. */
  movedTo(submissionId: number): Promise<{ id: number; journal: string } | null> {
    return this.database.one<{ id: number; journal: string }>(
      `select n.id, j.path as journal from transfer_offer o join submission n on n.id = o.new_submission_id join journal j on j.id = n.journal_id where o.submission_id = $1`, [submissionId],
    );
  }

  /** False if there is no such place. */
  async ask(submissionId: number, actor: Actor, sectionId: number, words: string): Promise<boolean> {
    return this.within.submission(submissionId, actor, 'submission.transfer', async (facts) => {
      const target = (await this.targets(submissionId)).find((one) => one.sectionId === sectionId);
      if (!target) return false;
      if (await this.open(submissionId)) throw new Conflict('transfer.alreadyAsked');
      await this.database.manager.insert(TransferOffer, { submissionId, sectionId, askedById: actor.personId, askedAt: this.clock.now(), answeredAt: null, answer: null, newSubmissionId: null });
      const event = await this.events.record({ kind: 'submission.transferAsked', subject: ['submission', submissionId], journalId: facts.journalId, by: actor, data: { section: sectionId } });
      await this.notifier.tell('transferAsked', { event, submissionId, letter: words, adds: (tr) => [tr.t('transfer.mail.to', { where: targetName(target, tr) })] });
      return true;
    });
  }

  async cancel(submissionId: number, actor: Actor): Promise<void> {
    await this.within.submission(submissionId, actor, 'submission.transfer', async (facts) => {
      const offer = await this.open(submissionId);
      if (!offer) throw new Conflict('transfer.none');
      await this.close(offer.id, 'cancelled');
      await this.events.record({ kind: 'submission.transferCancelled', subject: ['submission', submissionId], journalId: facts.journalId, by: actor });
    });
  }

  async close(id: number, answer: 'yes' | 'no' | 'cancelled', newSubmissionId: number | null = null): Promise<void> {
    await this.database.manager.update(TransferOffer, { id }, { answer, answeredAt: this.clock.now(), newSubmissionId });
  }
}
