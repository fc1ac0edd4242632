import { Controller, Get, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../../../access/actor.js';
import { Can } from '../../../../access/marks.js';
import type { Facts } from '../../../../access/policy.js';
import { item, staffFormView, type StaffFormPage } from '../../../../journals/staff-form.view.js';
import { Database } from '../../../../platform/database/database.js';
import { Events } from '../../../../platform/events/events.js';
import { page, redirect, type Page, type Redirect } from '../../../../platform/web/answers.js';
import { FieldMaker } from '../../../../platform/web/fields.js';
import { Form, Posted } from '../../../../platform/web/form.js';
import { found } from '../../../../platform/web/problems.js';
import { Context, type RequestContext } from '../../../../platform/web/request.js';
import { figuresUrls } from '../urls.js';
import { UsageShown } from './usage-shown.entity.js';

class ShownForm {
  shown = false;
}

/** Whether readers see how often an article is read (D7). */
@Controller()
export class ShownController {
  constructor(private readonly database: Database, private readonly events: Events) {}

  @Get(figuresUrls.shown.pattern)
  @Can('figures.publish')
  async show(@Context() ctx: RequestContext, @Subject() { id }: Facts): Promise<Page<StaffFormPage>> {
    const { translator: tr, language: lang } = ctx;
    const shown = (await this.database.manager.findOneBy(UsageShown, { journalId: id }))?.shown ?? false;
    const make = new FieldMaker(new Form(Object.assign(new ShownForm(), { shown })), tr);
    return page(staffFormView, {
      title: tr.t('shownFigures.title'), crumbs: null, intro: tr.t('shownFigures.intro'), errors: null, languages: [], action: figuresUrls.shown({ journal: found(ctx.journal).path, lang }),
      items: [item.checkbox(make.checkbox('shown', { label: 'shownFigures.shown', hint: 'shownFigures.hint' }))], submit: tr.t('journals.save'), cancel: null,
    });
  }

  @Post(figuresUrls.shown.pattern)
  @Can('figures.publish')
  async save(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() { id }: Facts, @Posted(ShownForm) form: Form<ShownForm>): Promise<Redirect> {
    await this.database.transaction(async () => {
      await this.database.manager.upsert(UsageShown, { journalId: id, shown: form.values.shown }, ['journalId']);
      await this.events.record({ kind: 'journal.figuresShown', subject: ['journal', id], journalId: id, by: actor, data: { shown: form.values.shown } });
    });
    return redirect(figuresUrls.shown({ journal: found(ctx.journal).path, lang: ctx.language }));
  }
}
