import { Controller, Get, Param, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can, Public } from '../../access/marks.js';
import { page, redirect, type Page, type Redirect } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form, Posted } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import type { AssignmentFacts } from '../facts.js';
import { editorialUrls } from '../urls.js';
import { ThanksConsents } from './thanks-consents.js';
import { ThanksQuery } from './thanks.query.js';
import { ownThanksView, thanksPreviewView, thanksYearsView, thanksYearView, type OwnThanksPage, type ThanksPreviewPage, type ThanksYearPage, type ThanksYearsPage } from './thanks.views.js';
import { thanksUrls } from './urls.js';

class OwnThanksForm {
  journals: string[] = [];
}

class OneThanksForm {
  thanks = false;
}

/** The journal thanks its reviewers by name, those who agreed, in years that are over. */
@Controller()
export class ThanksController {
  constructor(private readonly query: ThanksQuery) {}

  @Get(thanksUrls.years.pattern)
  @Public()
  async years(@Context() ctx: RequestContext): Promise<Page<ThanksYearsPage>> {
    const { t } = ctx.translator;
    const at = { journal: found(ctx.journal).path, lang: ctx.language };
    const years = (await this.query.years(found(ctx.journal).id, null)).filter(({ names }) => names.length > 0);
    return page(thanksYearsView, {
      title: t('thanks.title'), lede: t('thanks.lede'), none: t('thanks.none'), years: years.map(({ year }) => ({ label: String(year), href: thanksUrls.year({ ...at, year }) })),
    }, { head: { canonical: thanksUrls.years(at) } });
  }

  @Get(thanksUrls.year.pattern)
  @Public()
  async year(@Context() ctx: RequestContext, @Param('year') asked: string): Promise<Page<ThanksYearPage>> {
    const { t } = ctx.translator;
    const at = { journal: found(ctx.journal).path, lang: ctx.language };
    const { year, names } = found((await this.query.years(found(ctx.journal).id, null)).find((one) => String(one.year) === asked && one.names.length > 0));
    return page(thanksYearView, {
      title: t('thanks.year', { year: String(year) }), crumbs: [{ label: t('thanks.title'), href: thanksUrls.years(at) }, { label: String(year), href: null }], lede: t('thanks.year.lede'), names,
    }, { head: { canonical: thanksUrls.year({ ...at, year }) } });
  }

  @Get(thanksUrls.preview.pattern)
  @Can('thanks.preview')
  async preview(@Context() ctx: RequestContext, @Who() actor: Actor): Promise<Page<ThanksPreviewPage>> {
    const { t } = ctx.translator;
    const at = { journal: found(ctx.journal).path, lang: ctx.language };
    const over = new Set((await this.query.years(found(ctx.journal).id, null)).map(({ year }) => year));
    return page(thanksPreviewView, {
      title: t('thanks.preview.title'), lede: t('thanks.preview.lede'), none: t('thanks.preview.none'),
      years: (await this.query.years(found(ctx.journal).id, actor.personId)).map(({ year, reviewed, names }) => ({
        heading: String(year), names, meta: t('thanks.preview.meta', { reviewed, agreed: names.length }),
        state: names.length === 0 ? { text: t('thanks.state.none'), color: 'neutral' } : over.has(year) ? { text: t('thanks.state.public'), color: 'success' } : { text: t('thanks.state.running'), color: 'info' },
        link: over.has(year) && names.length > 0 ? { label: t('thanks.preview.see'), href: thanksUrls.year({ ...at, year }) } : null,
      })),
    });
  }
}

/** Reviewers choose, journal by journal, whether they are thanked by name; at the end of a review, and in their profile. */
@Controller()
export class OwnThanksController {
  constructor(private readonly consents: ThanksConsents) {}

  @Get(thanksUrls.own.pattern)
  @Can('profile.read')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor): Promise<Page<OwnThanksPage>> {
    const { translator: tr, language: lang } = ctx;
    const own = await this.consents.of(actor.personId);
    const make = new FieldMaker(new Form(Object.assign(new OwnThanksForm(), { journals: own.filter(({ agreed }) => agreed).map(({ journalId }) => String(journalId)) })), tr);
    return page(ownThanksView, {
      title: tr.t('thanks.own'), lede: tr.t('thanks.own.lede'), none: own.length === 0 ? tr.t('thanks.own.none') : null,
      form: own.length === 0 ? null : {
        action: thanksUrls.own({ lang }), submit: tr.t('profile.save'),
        journals: make.choices('journals', { label: 'consent.thanks', required: true, options: own.map(({ journalId, journal }) => ({ value: String(journalId), label: tr.pick(journal).text })) }),
      },
    });
  }

  /** What was not on the page stays as it was. */
  @Post(thanksUrls.own.pattern)
  @Can('profile.edit')
  async choose(@Context() ctx: RequestContext, @Who() actor: Actor, @Posted(OwnThanksForm) form: Form<OwnThanksForm>): Promise<Redirect> {
    for (const { journalId } of await this.consents.of(actor.personId)) await this.consents.say(actor.personId, journalId, form.values.journals.includes(String(journalId)), ctx.language);
    return redirect(thanksUrls.own({ lang: ctx.language }));
  }

  @Post(thanksUrls.atReview.pattern)
  @Can('review.read')
  async atReview(@Context() ctx: RequestContext, @Subject() facts: AssignmentFacts, @Param('assignment') assignment: string, @Posted(OneThanksForm) form: Form<OneThanksForm>): Promise<Redirect> {
    if (facts.state === 'received') await this.consents.say(facts.reviewerId, facts.journalId, form.values.thanks, ctx.language);
    return redirect(editorialUrls.assignment({ journal: found(ctx.journal).path, lang: ctx.language, assignment }));
  }
}
