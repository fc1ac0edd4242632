import { Controller, Get, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Posted, type Form } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { specialName } from './calls.js';
import { OwnGuestEditing, type OwnGuestRow } from './own-guest-editing.js';
import { AnswerForm } from './special-issue.form.js';
import type { SpecialEditorFacts } from './special-issues.policy.js';
import { ownGuestView, type OwnGuestPage } from './special-issues.views.js';
import { specialIssueUrls } from './urls.js';

/** What readers see of a guest editor: the guest editor says. */
@Controller()
export class OwnGuestEditingController {
  constructor(private readonly own: OwnGuestEditing) {}

  @Get(specialIssueUrls.own.pattern)
  @Can('specialIssue.own')
  async list(@Context() ctx: RequestContext, @Who() actor: Actor): Promise<Page<OwnGuestPage>> {
    return page(ownGuestView, ownPage(ctx, await this.own.list(found(ctx.journal).id, actor.personId)));
  }

  @Get(specialIssueUrls.answer.pattern)
  @Can('specialIssue.answer')
  async show(@Context() ctx: RequestContext, @Subject() { id }: SpecialEditorFacts): Promise<Page<OwnGuestPage>> {
    return page(ownGuestView, ownPage(ctx, await this.own.one(id)));
  }

  @Post(specialIssueUrls.answer.pattern)
  @Can('specialIssue.answer')
  async answer(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() { id }: SpecialEditorFacts, @Posted(AnswerForm) { values }: Form<AnswerForm>): Promise<Page<OwnGuestPage> | Redirect> {
    const answered = ['yes', 'no'].includes(values.answer) && await this.own.answer(id, { show: values.answer === 'yes', seen: values.seen }, actor);
    if (!answered) return refused(ownGuestView, { ...ownPage(ctx, await this.own.one(id)), notice: ctx.translator.t('special.own.again') });
    return redirect(specialIssueUrls.answer({ journal: found(ctx.journal).path, lang: ctx.language, specialEditor: id }));
  }
}

function ownPage({ translator: tr, journal, language: lang }: RequestContext, rows: readonly OwnGuestRow[]): OwnGuestPage {
  return {
    title: tr.t('special.own.title'), intro: tr.t('special.own.intro'), notice: null,
    items: rows.map((row) => {
      const state = row.publicName !== null ? 'shown' : row.answered ? 'declined' : 'waits';
      return {
        issue: specialName(tr, row), lang: tr.pick(row.title).text ? tr.pick(row.title).lang : tr.language, action: specialIssueUrls.answer({ journal: found(journal).path, lang, specialEditor: row.editorId }),
        state: { text: tr.t(`special.own.${state}`), color: { shown: 'success', declined: 'neutral', waits: 'warning' }[state] }, text: tr.t(`special.own.${state}.text`),
        name: row.publicName ?? row.name, yes: state === 'shown' ? null : tr.t('special.own.yes'), no: state === 'declined' ? null : tr.t(state === 'shown' ? 'special.own.takeBack' : 'special.own.no'),
      };
    }),
    none: { title: tr.t('special.own.none'), text: tr.t('special.own.none.text'), action: null },
  };
}
