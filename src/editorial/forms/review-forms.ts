import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import type { Localized } from '../../platform/i18n/translator.js';
import { Conflict, found } from '../../platform/web/problems.js';
import { mostQuestions, type Question } from './questions.js';
import { ReviewForm, ReviewFormVersion, SectionReviewForm } from './review-form.entity.js';

export interface ListedForm {
  id: number;
  title: Localized;
  retired: boolean;
  versionId: number;
  version: number;
  intro: Localized;
  questions: Question[];
  /** Reviews with any version of it. */
  used: number;
  sectionIds: number[];
}

const select = `select f.id, f.title, f.retired_at is not null as retired, v.id as "versionId", v.number as version, v.intro, v.questions,
    (select count(*)::int from review_assignment a join review_form_version av on av.id = a.form_version_id where av.form_id = f.id) as used,
    array(select section_id from section_review_form sf where sf.form_id = f.id) as "sectionIds"
  from review_form f join lateral (select * from review_form_version where form_id = f.id order by number desc limit 1) v on true`;

/** The forms of a journal, in their newest version. What a review has used is never changed: a change then begins the next version. */
@Injectable()
export class ReviewForms {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly events: Events) {}

  of(journalId: number): Promise<ListedForm[]> {
    return this.database.query<ListedForm>(`${select} where f.journal_id = $1 order by f.id`, [journalId]);
  }

  async one(journalId: number, id: string): Promise<ListedForm> {
    return found(/^\d{1,9}$/.test(id) ? await this.database.one<ListedForm>(`${select} where f.journal_id = $1 and f.id = $2`, [journalId, Number(id)]) : null);
  }

  /** What the reviews of a submission's section begin with; null for none. */
  async forSubmission(submissionId: number): Promise<number | null> {
    const row = await this.database.one<{ id: number }>(
      'select sf.form_id as id from submission s join section_review_form sf on sf.section_id = s.section_id join review_form f on f.id = sf.form_id where s.id = $1 and f.retired_at is null', [submissionId],
    );
    return row?.id ?? null;
  }

  /** The newest version of a form that is in use in the journal. */
  async versionFor(journalId: number, form: string): Promise<number | null> {
    const one = (await this.of(journalId)).find(({ id, retired }) => String(id) === form && !retired);
    return one?.versionId ?? null;
  }

  async create(journalId: number, said: { title: Localized; intro: Localized; sectionIds: number[] }, actor: Actor): Promise<number> {
    return this.database.transaction(async () => {
      const form = this.database.manager.create(ReviewForm, { journalId, title: said.title, retiredAt: null });
      await this.database.manager.insert(ReviewForm, form);
      await this.database.manager.insert(ReviewFormVersion, { formId: form.id, number: 1, intro: said.intro, questions: [] });
      await this.useIn(journalId, form.id, said.sectionIds);
      await this.record(journalId, form.id, 'reviewForm.created', actor);
      return form.id;
    });
  }

  async save(journalId: number, id: string, said: { title: Localized; intro: Localized; sectionIds: number[] }, actor: Actor): Promise<void> {
    await this.change(journalId, id, actor, async (form) => {
      await this.database.manager.update(ReviewForm, { id: form.id }, { title: said.title });
      await this.useIn(journalId, form.id, said.sectionIds);
      return JSON.stringify(said.intro) === JSON.stringify(form.intro) ? null : { intro: said.intro, questions: form.questions };
    });
  }

  async retire(journalId: number, id: string, retired: boolean, actor: Actor): Promise<void> {
    await this.change(journalId, id, actor, async (form) => {
      await this.database.manager.update(ReviewForm, { id: form.id }, { retiredAt: retired ? this.clock.now() : null });
      return null;
    });
  }

  /** A new question at the end, or one changed where it stands. */
  async ask(journalId: number, id: string, questionId: string | null, question: Omit<Question, 'id'>, actor: Actor): Promise<void> {
    await this.change(journalId, id, actor, async ({ intro, questions }) => {
      if (questionId === null && questions.length >= mostQuestions) throw new Conflict('reviewForm.many');
      if (questionId === null) return { intro, questions: [...questions, { id: randomBytes(6).toString('base64url'), ...question }] };
      found(questions.find((one) => one.id === questionId));
      return { intro, questions: questions.map((one) => (one.id === questionId ? { id: questionId, ...question } : one)) };
    });
  }

  async move(journalId: number, id: string, questionId: string, move: string, actor: Actor): Promise<void> {
    await this.change(journalId, id, actor, async ({ intro, questions }) => {
      const at = questions.findIndex((one) => one.id === questionId);
      const one = found(questions[at]);
      const rest = questions.filter((other) => other !== one);
      if (move === 'remove') return { intro, questions: rest };
      return { intro, questions: rest.toSpliced(move === 'up' ? Math.max(0, at - 1) : at + 1, 0, one) };
    });
  }

  private async change(journalId: number, id: string, actor: Actor, work: (form: ListedForm) => Promise<Pick<ListedForm, 'intro' | 'questions'> | null>): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.query('select 1 from review_form where id = $1 for update', [(await this.one(journalId, id)).id]);
      const form = await this.one(journalId, id);
      const next = await work(form);
      if (next) await this.write(form, next);
      await this.record(journalId, form.id, 'reviewForm.changed', actor);
    });
  }

  private async write(form: ListedForm, { intro, questions }: Pick<ListedForm, 'intro' | 'questions'>): Promise<void> {
    const frozen = await this.database.one('select 1 from review_assignment where form_version_id = $1 limit 1', [form.versionId]);
    if (frozen) await this.database.manager.insert(ReviewFormVersion, { formId: form.id, number: form.version + 1, intro, questions });
    else await this.database.manager.update(ReviewFormVersion, { id: form.versionId }, { intro, questions: questions as never });
  }

  private async useIn(journalId: number, formId: number, sectionIds: readonly number[]): Promise<void> {
    await this.database.execute('delete from section_review_form where form_id = $1', [formId]);
    const known = await this.database.query<{ id: number }>('select id from section where journal_id = $1 and id = any($2)', [journalId, sectionIds]);
    for (const { id } of known) await this.database.manager.upsert(SectionReviewForm, { sectionId: id, formId }, ['sectionId']);
  }

  private async record(journalId: number, formId: number, kind: string, actor: Actor): Promise<void> {
    await this.events.record({ kind, subject: ['journal', journalId], journalId, by: actor, data: { form: formId } });
  }
}
