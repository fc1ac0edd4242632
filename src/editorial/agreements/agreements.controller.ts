import { Controller, Get, Post } from '@nestjs/common';
import { Equals, IsNotEmpty, Matches, MaxLength } from 'class-validator';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { Policy, type Facts } from '../../access/policy.js';
import { contentLanguages } from '../../journals/content-languages.js';
import { Journals } from '../../journals/journals.js';
import { fromLocalized, localizedTextareas, toLocalized } from '../../journals/localized.js';
import { item, staffFormView, type StaffFormPage } from '../../journals/staff-form.view.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form, Posted } from '../../platform/web/form.js';
import { NotFound } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { Publications } from '../../publishing/publications.js';
import { SubmissionFrame } from '../desk/submission-frame.js';
import type { SubmissionFacts } from '../facts.js';
import { paragraphs } from '../paragraphs.js';
import { ownCrumbs, placeOf } from '../place.js';
import { titleOf } from '../title.js';
import { Agreements, settledIn } from './agreements.js';
import { ownAgreementView, staffAgreementView, type OwnAgreementPage, type StaffAgreementPage } from './agreements.views.js';
import { agreementUrls } from './urls.js';

class AgreementForm {
  language: string[] = [];

  @MaxLength(40_000, { message: 'form.tooLong', each: true })
  text: string[] = [];
}

class WithoutForm {
  @MaxLength(2_000, { message: 'form.tooLong' })
  @IsNotEmpty({ message: 'agreement.reason.missing' })
  reason = '';
}

class AcceptForm {
  @Matches(/^\d{1,6}$/, { message: 'agreement.newer' })
  seen = '';

  @Equals(true, { message: 'agreement.accept.missing' })
  accept = false;
}

/** The wording of a journal's agreement. */
@Controller()
export class AgreementSettingsController {
  constructor(private readonly journals: Journals, private readonly agreements: Agreements) {}

  @Get(agreementUrls.settings.pattern)
  @Can('agreement.settings')
  async show(@Context() ctx: RequestContext, @Subject() { id }: Facts): Promise<Page<StaffFormPage>> {
    const { primaryLanguage, languages } = await this.journals.of(ctx);
    const language = [...new Set([primaryLanguage, ...languages])];
    const text = (await this.agreements.newest(id))?.text ?? {};
    return page(staffFormView, await this.page(ctx, id, new Form<AgreementForm>({ language, text: fromLocalized(text, language) })));
  }

  @Post(agreementUrls.settings.pattern)
  @Can('agreement.settings')
  async save(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() { id }: Facts, @Posted(AgreementForm) form: Form<AgreementForm>): Promise<Page<StaffFormPage> | Redirect> {
    if (form.invalid) return refused(staffFormView, await this.page(ctx, id, form));
    const before = (await this.agreements.newest(id))?.text ?? {};
    await this.agreements.save(id, toLocalized(before, form.values, form.values.text, contentLanguages), actor);
    return redirect(agreementUrls.settings({ journal: (await this.journals.of(ctx)).path, lang: ctx.language }));
  }

  private async page(ctx: RequestContext, journalId: number, form: Form<AgreementForm>): Promise<StaffFormPage> {
    const { translator: tr } = ctx;
    const newest = await this.agreements.newest(journalId);
    return {
      title: tr.t('agreement.title'), crumbs: null, errors: new FieldMaker(form, tr).summary(), languages: form.values.language,
      intro: [tr.t('agreement.settings.intro'), newest && tr.t('agreement.settings.version', { version: newest.version, date: tr.date(newest.madeAt) })].filter(Boolean).join(' '),
      action: agreementUrls.settings({ journal: ctx.journal?.path ?? '', lang: ctx.language }),
      items: localizedTextareas(form, 'text', tr, { label: 'agreement.text', hint: 'journals.paragraphsHint', rows: 14, maxlength: 40_000 }).map(item.textarea),
      submit: tr.t('agreement.settings.save'), cancel: null,
    };
  }
}

/** The agreement of one manuscript, for its editors. */
@Controller()
export class StaffAgreementController {
  constructor(private readonly agreements: Agreements, private readonly frame: SubmissionFrame, private readonly policy: Policy) {}

  @Get(agreementUrls.staff.pattern)
  @Can('agreement.see')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts): Promise<Page<StaffAgreementPage>> {
    return page(staffAgreementView, await this.page(ctx, actor, facts, new Form(new WithoutForm())));
  }

  @Post(agreementUrls.staff.pattern)
  @Can('agreement.handle')
  async goWithout(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(WithoutForm) form: Form<WithoutForm>): Promise<Page<StaffAgreementPage> | Redirect> {
    if (form.invalid) return refused(staffAgreementView, await this.page(ctx, actor, facts, form));
    await this.agreements.goWithout(facts.id, actor, form.values.reason);
    return redirect(agreementUrls.staff(placeOf(facts, ctx)));
  }

  @Post(agreementUrls.asking.pattern)
  @Can('agreement.handle')
  async ask(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts): Promise<Redirect> {
    await this.agreements.askAgain(facts.id, actor);
    return redirect(agreementUrls.staff(placeOf(facts, ctx)));
  }

  private async page(ctx: RequestContext, actor: Actor, facts: SubmissionFacts, form: Form<WithoutForm>): Promise<StaffAgreementPage> {
    const { translator: tr } = ctx;
    const at = placeOf(facts, ctx);
    const standing = await this.agreements.standing(facts.id);
    const settled = settledIn(standing);
    const make = new FieldMaker(form, tr);
    const open = standing.agreement !== null && !settled && this.policy.allows('agreement.handle', actor, facts);
    const state = settled ? settled.act : standing.agreement ? 'open' : 'none';
    return {
      title: tr.t('agreement.title'), frame: await this.frame.of(ctx, actor, facts, { label: 'agreement.title', here: agreementUrls.staff(at) }), errors: make.summary(),
      state: { kind: state === 'accepted' ? 'success' : state === 'none' ? 'info' : 'warning', title: tr.t(`agreement.state.${state}`), text: tr.t(`agreement.state.${state}.text`), live: false },
      records: standing.records.map(({ act, version, at: when, name, reason, language }) => ({
        what: tr.t(`agreement.act.${act}`, { version }), meta: [name || tr.t('agreement.byItself'), tr.dateTime(when), language && tr.languageName(language)].filter(Boolean).join(' · '), reason: paragraphs(reason),
      })),
      ask: open ? { action: agreementUrls.asking(at), text: tr.t('agreement.ask.text') } : null,
      without: open ? { action: agreementUrls.staff(at), reason: make.textarea('reason', { label: 'agreement.reason', required: true, rows: 3, maxlength: 2_000 }) } : null,
    };
  }
}

/** The author reads it and accepts it. */
@Controller()
export class OwnAgreementController {
  constructor(private readonly agreements: Agreements, private readonly publications: Publications) {}

  @Get(agreementUrls.own.pattern)
  @Can('agreement.accept')
  async show(@Context() ctx: RequestContext, @Subject() facts: SubmissionFacts): Promise<Page<OwnAgreementPage>> {
    return page(ownAgreementView, await this.page(ctx, facts, new Form(new AcceptForm())));
  }

  @Post(agreementUrls.own.pattern)
  @Can('agreement.accept')
  async accept(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(AcceptForm) form: Form<AcceptForm>): Promise<Page<OwnAgreementPage> | Redirect> {
    if (form.invalid) return refused(ownAgreementView, await this.page(ctx, facts, form));
    // What they read is what the page shows: the words in their language, or in the one there is.
    const { text } = await this.page(ctx, facts, form);
    await this.agreements.accept(facts.id, actor, Number(form.values.seen), text.lang);
    return redirect(agreementUrls.own(placeOf(facts, ctx)));
  }

  private async page(ctx: RequestContext, facts: SubmissionFacts, form: Form<AcceptForm>): Promise<OwnAgreementPage> {
    const { translator: tr } = ctx;
    const at = placeOf(facts, ctx);
    const standing = await this.agreements.standing(facts.id);
    const accepted = standing.records.find(({ act }) => act === 'accepted') ?? null;
    const shown = accepted ?? standing.agreement;
    // Before the acceptance there is nothing to agree on, and what the editors wrote to themselves is theirs.
    if (!shown || !['copyediting', 'production', 'scheduled', 'published'].includes(facts.stage) || (settledIn(standing) && !accepted)) throw new NotFound();
    const publication = await this.publications.newest(facts.id);
    const words = tr.pick(shown.text);
    const make = new FieldMaker(form, tr);
    return {
      title: tr.t('agreement.title'), crumbs: ownCrumbs(at, ctx, tr.t('agreement.title')),
      manuscript: { title: titleOf(publication, tr), lang: publication.language },
      done: accepted ? { kind: 'success', title: tr.t('agreement.own.accepted'), text: tr.t('agreement.own.accepted.text', { date: tr.dateTime(accepted.at), version: accepted.version }), live: true } : null,
      errors: make.summary(), version: tr.t('agreement.version', { version: shown.version }),
      text: { lang: words.lang, paragraphs: paragraphs(words.text) },
      form: accepted || facts.stage === 'published' ? null : { action: agreementUrls.own(at), seen: String(shown.version), accept: make.checkbox('accept', { label: 'agreement.accept', required: true }) },
    };
  }
}
