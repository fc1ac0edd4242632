import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Journals } from '../../journals/journals.js';
import { Clock } from '../../platform/clock.js';
import { languageNames, languages } from '../../platform/i18n/texts.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import { NotFound } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import type { SubmissionFacts } from '../facts.js';
import { reviewMethods } from '../review-assignment.entity.js';
import { placeOf, type Place } from '../place.js';
import { standingColours, waits } from '../cleaning/standing.js';
import { cleaningUrls } from '../cleaning/urls.js';
import { editorialUrls } from '../urls.js';
import { conflictsOf } from '../finder/finder-pages.js';
import { ReviewerFinder } from '../finder/finder.query.js';
import { addDays, dayIn } from '../../platform/days.js';
import { ReviewForms } from '../forms/review-forms.js';
import { Suggestions } from '../suggestions/suggestions.js';
import { ReviewTerms } from '../reminders/review-terms.js';
import { InvitationRows, type RoundFile } from './invitation.rows.js';
import { InviteForm } from './invite.form.js';
import type { InvitePage } from './invite.view.js';
import { crumbsOf, InvitationPlace } from './invitation-place.js';

/** Draws the page on which an editor asks a reviewer. */
@Injectable()
export class InvitationPages {
  constructor(
    private readonly clock: Clock,
    private readonly journals: Journals,
    private readonly place: InvitationPlace,
    private readonly finder: ReviewerFinder,
    private readonly rows: InvitationRows,
    private readonly terms: ReviewTerms,
    private readonly forms: ReviewForms,
    private readonly suggestions: Suggestions,
  ) {}

  /** The day it is where the journal is. */
  async today(journalId: number): Promise<string> {
    return dayIn((await this.journals.byId(journalId)).timeZone, this.clock.now());
  }

  /** Prefilled from a suggestion, where the editor comes from one. */
  async first({ id, journalId }: SubmissionFacts, reviewer: string, ctx: RequestContext, suggestion: number | null): Promise<Form<InviteForm>> {
    const today = await this.today(journalId);
    const named = suggestion === null ? null : ((await this.suggestions.of(id)).find((one) => one.id === suggestion && one.kind === 'suggested') ?? null);
    const words = named?.name.split(' ') ?? [];
    const terms = await this.terms.of(journalId);
    return new Form(Object.assign(new InviteForm(), {
      reviewer, givenName: words.slice(0, -1).join(' '), familyName: words.at(-1) ?? '', email: named?.email ?? '', language: ctx.language, method: terms.method, form: String((await this.forms.forSubmission(id)) ?? ''), responseDue: addDays(today, terms.responseDays), reviewDue: addDays(today, terms.responseDays + terms.reviewDays),
    }));
  }

  async invite(facts: SubmissionFacts, ctx: RequestContext, actor: Actor, form: Form<InviteForm>): Promise<InvitePage> {
    const files = await this.rows.openFiles(facts);
    const { t } = ctx.translator;
    const at = placeOf(facts, ctx);
    const { reviewer } = form.values;
    const known = reviewer ? await this.finder.one({ submissionId: facts.id, journalId: facts.journalId, asking: actor.personId }, reviewer) : null;
    if (reviewer && !known && !form.invalid) throw new NotFound();
    const fresh = !form.invalid && form.values.files.length === 0;
    const shown = fresh ? new Form(Object.assign(new InviteForm(), form.values, { files: files.map((file) => file.publicId) }), form.errors) : form;
    const fields = new FieldMaker(shown, ctx.translator);
    const forms = (await this.forms.of(facts.journalId)).filter(({ retired, questions }) => !retired && questions.length > 0);
    return {
      title: known ? t('review.invite.known', { name: known.name }) : t(reviewer ? 'review.invite' : 'review.invite.new'),
      crumbs: crumbsOf(at, ctx.translator),
      work: await this.place.work(facts, ctx),
      errors: fields.summary(),
      known: known && { detail: known.affiliation ?? '', warnings: conflictsOf(known).map((key) => ({ kind: 'warning', title: t(key), text: t('review.warning.look'), live: false })) },
      unchecked: this.unchecked(files, at, ctx),
      action: editorialUrls.invitation(at),
      reviewer,
      newPerson: reviewer ? null : this.newPerson(fields, t),
      review: {
        heading: t('review.invite.review'),
        method: fields.choices('method', {
          label: 'review.invite.method', required: true,
          options: reviewMethods.map((value) => ({ value, label: t(`review.method.${value}`), hint: t(`review.method.${value}.hint`) })),
        }),
        responseDue: fields.field('responseDue', { label: 'review.invite.responseDue', type: 'date', required: true }),
        reviewDue: fields.field('reviewDue', { label: 'review.invite.reviewDue', type: 'date', required: true }),
        form: forms.length === 0 ? null : fields.select('form', {
          label: 'reviewForm.choose', required: true, options: [{ value: '', label: t('reviewForm.noForm') }, ...forms.map((one) => ({ value: String(one.id), label: ctx.translator.pick(one.title).text }))],
        }),
      },
      files: files.length === 0 ? null : fields.choices('files', {
        label: 'review.invite.files', required: true, hint: 'review.invite.files.hint',
        options: files.map((file) => ({ value: file.publicId, label: file.name, hint: t(`cleaning.standing.${file.standing}`) })),
      }),
      noFiles: t('review.panel.noFiles'),
      note: fields.textarea('note', { label: 'review.invite.note', hint: 'review.invite.note.hint', maxlength: 5_000 }),
      submit: t('review.invite.submit'),
      back: { label: t('review.back'), href: editorialUrls.submission(at) },
    };
  }

  private newPerson(fields: FieldMaker<InviteForm>, t: RequestContext['translator']['t']): NonNullable<InvitePage['newPerson']> {
    return {
      heading: t('review.invite.who'),
      givenName: fields.field('givenName', { label: 'review.invite.givenName', required: true, autocomplete: 'off', maxlength: 200 }),
      familyName: fields.field('familyName', { label: 'review.invite.familyName', required: true, autocomplete: 'off', maxlength: 200 }),
      email: fields.field('email', { label: 'review.invite.email', type: 'email', hint: 'review.invite.email.hint', required: true, autocomplete: 'off', maxlength: 320 }),
      language: fields.select('language', { label: 'review.invite.language', required: true, options: languages.map((value) => ({ value, label: languageNames[value] })) }),
    };
  }

  /** Files of which an anonymous reviewer gets nothing until an editor has decided. */
  private unchecked(files: readonly RoundFile[], at: Place, ctx: RequestContext): InvitePage['unchecked'] {
    const { t } = ctx.translator;
    const left = files.filter((file) => waits(file.standing));
    if (left.length === 0) return null;
    return {
      heading: t('review.unchecked.heading'), none: '',
      items: left.map((file) => ({
        name: file.name, href: cleaningUrls.file({ ...at, file: file.publicId }), kind: '', meta: ctx.translator.bytes(file.size),
        status: { text: t(`cleaning.standing.${file.standing}`), color: standingColours[file.standing] }, action: null,
      })),
      text: t('review.unchecked.text'),
    };
  }
}
