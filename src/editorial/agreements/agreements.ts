import { shownName } from '../../accounts/restriction/shown-names.js';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import type { Localized } from '../../platform/i18n/translator.js';
import { Conflict } from '../../platform/web/problems.js';
import { Notifier } from '../notifier.js';
import { Within } from '../within.js';
import { AgreementRecord } from './agreement-record.entity.js';
import { PublishingAgreement } from './publishing-agreement.entity.js';

export interface Standing {
  /** What the journal asks for now; null where it asks for nothing. */
  agreement: PublishingAgreement | null;
  records: { act: AgreementRecord['act']; version: number; text: Localized; language: string | null; reason: string | null; at: Date; name: string }[];
}

export const settledIn = ({ records }: Standing): Standing['records'][number] | null => records.find(({ act }) => act !== 'asked') ?? null;

/** The agreement about publishing: asked for when a manuscript is accepted, accepted by its author in a version, and needed before publication. */
@Injectable()
export class Agreements implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly within: Within,
    private readonly notifier: Notifier,
  ) {}

  onModuleInit(): void {
    for (const kind of ['submission.accept', 'submission.acceptWithoutReview']) {
      this.events.on(kind, async ({ subjectId, journalId }) => {
        const standing = await this.standing(subjectId);
        if (standing.agreement && !settledIn(standing)) await this.ask(subjectId, journalId, standing.agreement, null);
      });
    }
  }

  /** The newest version, if there are words in it. */
  async current(journalId: number): Promise<PublishingAgreement | null> {
    const newest = await this.newest(journalId);
    return newest && Object.values(newest.text).some(Boolean) ? newest : null;
  }

  newest(journalId: number): Promise<PublishingAgreement | null> {
    return this.database.manager.findOne(PublishingAgreement, { where: { journalId }, order: { version: 'DESC' } });
  }

  async standing(submissionId: number): Promise<Standing> {
    const [row] = await this.database.query<{ journalId: number }>('select journal_id as "journalId" from submission where id = $1', [submissionId]);
    const records = await this.database.query<Standing['records'][number]>(
      `select r.act, a.version, a.text, r.language, r.reason, r.at, ${shownName('p')} as name
       from agreement_record r join publishing_agreement a on a.id = r.agreement_id left join person p on p.id = r.person_id where r.submission_id = $1 order by r.at desc, r.id desc`, [submissionId],
    );
    return { agreement: row ? await this.current(row.journalId) : null, records };
  }

  /** Another wording is another version; the same wording is none. */
  async save(journalId: number, text: Localized, actor: Actor): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.query('select 1 from journal where id = $1 for update', [journalId]);
      const before = await this.newest(journalId);
      if (before ? sameWords(before.text, text) : Object.keys(text).length === 0) return;
      const agreement = this.database.manager.create(PublishingAgreement, { journalId, version: (before?.version ?? 0) + 1, text, madeAt: this.clock.now() });
      await this.database.manager.insert(PublishingAgreement, agreement);
      await this.events.record({ kind: 'journal.agreementChanged', subject: ['journal', journalId], journalId, by: actor, data: { version: agreement.version } });
    });
  }

  askAgain(submissionId: number, actor: Actor): Promise<void> {
    return this.within.submission(submissionId, actor, 'agreement.handle', async (facts) => {
      const agreement = await this.open(submissionId);
      await this.ask(submissionId, facts.journalId, agreement, actor);
    });
  }

  /** `seen` is the version that the author had before them: if another has come since, they read that one first. */
  accept(submissionId: number, actor: Actor, seen: number, language: string): Promise<void> {
    return this.within.submission(submissionId, actor, 'agreement.accept', async (facts) => {
      if (!['copyediting', 'production', 'scheduled'].includes(facts.stage)) throw new Conflict('agreement.notNow');
      const agreement = await this.open(submissionId);
      if (agreement.version !== seen) throw new Conflict('agreement.newer');
      await this.record(submissionId, facts.journalId, { agreementId: agreement.id, act: 'accepted', language, reason: null }, actor);
    });
  }

  goWithout(submissionId: number, actor: Actor, reason: string): Promise<void> {
    return this.within.submission(submissionId, actor, 'agreement.handle', async (facts) => {
      const agreement = await this.open(submissionId);
      await this.record(submissionId, facts.journalId, { agreementId: agreement.id, act: 'waived', language: null, reason }, actor);
    });
  }

  private async open(submissionId: number): Promise<PublishingAgreement> {
    const standing = await this.standing(submissionId);
    if (!standing.agreement || settledIn(standing)) throw new Conflict('agreement.settled');
    return standing.agreement;
  }

  private async ask(submissionId: number, journalId: number | null, agreement: PublishingAgreement, actor: Actor | null): Promise<void> {
    const event = await this.record(submissionId, journalId, { agreementId: agreement.id, act: 'asked', language: null, reason: null }, actor);
    await this.notifier.tell('agreementAsked', { event, submissionId });
  }

  private async record(submissionId: number, journalId: number | null, said: Pick<AgreementRecord, 'agreementId' | 'act' | 'language' | 'reason'>, actor: Actor | null): ReturnType<Events['record']> {
    await this.database.manager.insert(AgreementRecord, { submissionId, personId: actor?.personId ?? null, at: this.clock.now(), ...said });
    return this.events.record({ kind: `agreement.${said.act}`, subject: ['submission', submissionId], journalId, by: actor, data: { agreement: said.agreementId } });
  }
}

const sameWords = (one: Localized, other: Localized): boolean => {
  const codes = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...codes].every((code) => (one[code] ?? '') === (other[code] ?? ''));
};
