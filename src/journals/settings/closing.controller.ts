import { Controller, Get, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import type { Facts } from '../../access/policy.js';
import { isDay } from '../../platform/days.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { ChangeJournal } from '../change-journal.js';
import { contentLanguages } from '../content-languages.js';
import { Journals } from '../journals.js';
import { fromLocalized, toLocalized } from '../localized.js';
import { staffFormView, type StaffFormPage } from '../staff-form.view.js';
import { journalsUrls } from '../urls.js';
import { ClosingForm } from './settings.form.js';
import { closingPage } from './settings-pages.js';

/** When a journal takes no manuscripts, and what it says then. */
@Controller()
export class ClosingController {
  constructor(private readonly journals: Journals, private readonly changing: ChangeJournal) {}

  @Get(journalsUrls.closing.pattern)
  @Can('journal.settings')
  async show(@Context() context: RequestContext, @Subject() { id }: Facts): Promise<Page<StaffFormPage>> {
    const journal = await this.journals.byId(id);
    const language = [...new Set([journal.primaryLanguage, ...journal.languages])];
    const { closed, closedFrom, closedUntil, closedText } = journal;
    return page(staffFormView, closingPage(new Form<ClosingForm>({ language, closed, closedFrom: closedFrom ?? '', closedUntil: closedUntil ?? '', closedText: fromLocalized(closedText, language) }), journal, context));
  }

  @Post(journalsUrls.closing.pattern)
  @Can('journal.settings')
  async save(@Posted(ClosingForm) posted: Form<ClosingForm>, @Context() context: RequestContext, @Subject() { id }: Facts, @Who() actor: Actor): Promise<Page<StaffFormPage> | Redirect> {
    const journal = await this.journals.byId(id);
    const { values } = posted;
    const form = (['closedFrom', 'closedUntil'] as const).reduce((judged, field) => (values[field] && !isDay(values[field]) ? judged.with(field, 'journals.closing.day') : judged), posted);
    const backwards = values.closedFrom && values.closedUntil && values.closedUntil < values.closedFrom;
    const whole = backwards && !form.invalid ? form.with('closedUntil', 'journals.closing.backwards') : form;
    if (whole.invalid) return refused(staffFormView, closingPage(whole, journal, context));
    await this.changing.settings(id, 'closing', (before) => ({
      closed: values.closed, closedFrom: values.closedFrom || null, closedUntil: values.closedUntil || null, closedText: toLocalized(before.closedText, values, values.closedText, contentLanguages),
    }), actor);
    return redirect(journalsUrls.closing({ journal: journal.path, lang: context.language }));
  }
}
