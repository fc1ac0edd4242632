import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Conflict } from '../../platform/web/problems.js';
import type { SubmissionFacts } from '../facts.js';
import { Moves } from '../moves.js';
import { Notifier } from '../notifier.js';
import { Within } from '../within.js';
import { CarryOver } from './carry-over.js';
import { Departure } from './departure.js';
import { targetName, TransferOffers, type OpenOffer } from './transfer-offers.js';

/** The author's yes or no. A yes to another journal begins a manuscript there; what reviewers wrote here stays here. */
@Injectable()
export class AnswerTransfer {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly within: Within,
    private readonly offers: TransferOffers,
    private readonly moves: Moves,
    private readonly carry: CarryOver,
    private readonly notifier: Notifier,
    private readonly departure: Departure,
  ) {}

  /** The number of the manuscript in its new journal, or null where it stays in this one. `offerId` is what the form had seen. */
  async answer(submissionId: number, actor: Actor, offerId: number, yes: boolean): Promise<number | null> {
    return this.within.submission(submissionId, actor, 'transfer.answer', async (facts) => {
      const offer = await this.offers.open(submissionId);
      if (!offer || offer.id !== offerId || !['submission', 'review'].includes(facts.stage)) throw new Conflict('transfer.none');
      if (yes && !offer.takes) throw new Conflict('transfer.closed');
      const event = await this.events.record({
        kind: yes ? 'submission.transferAgreed' : 'submission.transferRefused', subject: ['submission', submissionId], journalId: facts.journalId, by: actor, data: { section: offer.sectionId },
      });
      await this.notifier.tell('transferAnswered', { event, submissionId, adds: (tr) => [tr.t(yes ? 'transfer.mail.yes' : 'transfer.mail.no', { where: targetName(offer, tr) })] });
      const moved = yes ? await this.move(facts, offer, actor) : null;
      await this.offers.close(offer.id, yes ? 'yes' : 'no', moved);
      return moved;
    });
  }

  private async move(facts: SubmissionFacts, offer: OpenOffer, actor: Actor): Promise<number | null> {
    const making = { submissionId: facts.id, seen: facts.moves, actor: 'system' as const, adds: (tr: Parameters<typeof targetName>[1]) => [tr.t('transfer.mail.to', { where: targetName(offer, tr) })] };
    if (offer.journalId === facts.journalId) {
      await this.moves.make('transfer', making, async () => {
        await this.database.execute('update submission set section_id = $2 where id = $1', [facts.id, offer.sectionId]);
        await this.database.execute(`update publication set section_id = $2 where submission_id = $1 and status = 'draft'`, [facts.id, offer.sectionId]);
      });
      return null;
    }
    const id = await this.carry.over(facts.id, offer, actor);
    await this.moves.make('transferAway', { ...making, data: { to: id } }, () => this.departure.of(facts.id, id));
    return id;
  }
}
