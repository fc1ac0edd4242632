import { Controller, Get, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import type { Facts } from '../../access/policy.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { ChangeJournal } from '../change-journal.js';
import { contentLanguages } from '../content-languages.js';
import { normalIssn } from '../issn.js';
import type { Journal } from '../journal.entity.js';
import { Journals } from '../journals.js';
import { fromLocalized, toLocalized } from '../localized.js';
import { staffFormView, type StaffFormPage } from '../staff-form.view.js';
import { journalsUrls } from '../urls.js';
import { ContactForm, IdentityForm, TextsForm } from './settings.form.js';
import { contactPage, identityPage, textsPage } from './settings-pages.js';

/** The first language, then the others. */
const formLanguages = ({ primaryLanguage, languages }: Journal): string[] => [...new Set([primaryLanguage, ...languages])];

@Controller()
export class SettingsController {
  constructor(private readonly journals: Journals, private readonly changing: ChangeJournal) {}

  @Get(journalsUrls.settings.pattern)
  @Can('journal.settings')
  async identity(@Context() context: RequestContext, @Subject() { id }: Facts): Promise<Page<StaffFormPage>> {
    const journal = await this.journals.byId(id);
    const { acronym, publisher, issnOnline, issnPrint, primaryLanguage, languages, licence } = journal;
    const language = formLanguages(journal);
    const values = { language, name: fromLocalized(journal.name, language), acronym, publisher: publisher ?? '', issnOnline: issnOnline ?? '', issnPrint: issnPrint ?? '', primaryLanguage, languages, licence };
    return page(staffFormView, identityPage(new Form<IdentityForm>(values), journal, context));
  }

  @Post(journalsUrls.settings.pattern)
  @Can('journal.settings')
  async saveIdentity(@Posted(IdentityForm) posted: Form<IdentityForm>, @Context() context: RequestContext, @Subject() { id }: Facts, @Who() actor: Actor): Promise<Page<StaffFormPage> | Redirect> {
    const journal = await this.journals.byId(id);
    const form = checkIdentity(posted, journal);
    if (form.invalid) return refused(staffFormView, identityPage(form, journal, context));
    const { values } = form;
    await this.changing.settings(id, 'identity', (before) => ({
      name: toLocalized(before.name, values, values.name, contentLanguages), acronym: values.acronym, publisher: values.publisher || null, issnOnline: normalIssn(values.issnOnline),
      issnPrint: normalIssn(values.issnPrint), primaryLanguage: values.primaryLanguage, licence: values.licence,
      languages: contentLanguages.filter((code) => code === values.primaryLanguage || values.languages.includes(code)),
    }), actor);
    return redirect(journalsUrls.settings({ journal: journal.path, lang: context.language }));
  }

  @Get(journalsUrls.contactSettings.pattern)
  @Can('journal.settings')
  async contact(@Context() context: RequestContext, @Subject() { id }: Facts): Promise<Page<StaffFormPage>> {
    const journal = await this.journals.byId(id);
    return page(staffFormView, contactPage(new Form<ContactForm>({ contactName: journal.contactName, contactEmail: journal.contactEmail }), journal, context));
  }

  @Post(journalsUrls.contactSettings.pattern)
  @Can('journal.settings')
  async saveContact(@Posted(ContactForm) form: Form<ContactForm>, @Context() context: RequestContext, @Subject() { id }: Facts, @Who() actor: Actor): Promise<Page<StaffFormPage> | Redirect> {
    const journal = await this.journals.byId(id);
    if (form.invalid) return refused(staffFormView, contactPage(form, journal, context));
    const { contactName, contactEmail } = form.values;
    await this.changing.settings(id, 'contact', () => ({ contactName, contactEmail }), actor);
    return redirect(journalsUrls.contactSettings({ journal: journal.path, lang: context.language }));
  }

  @Get(journalsUrls.textSettings.pattern)
  @Can('journal.settings')
  async texts(@Context() context: RequestContext, @Subject() { id }: Facts): Promise<Page<StaffFormPage>> {
    const journal = await this.journals.byId(id);
    const language = formLanguages(journal);
    const [tagline, about, authorGuidelines] = [journal.tagline, journal.about, journal.authorGuidelines].map((content) => fromLocalized(content, language)) as [string[], string[], string[]];
    return page(staffFormView, textsPage(new Form<TextsForm>({ language, tagline, about, authorGuidelines }), journal, context));
  }

  @Post(journalsUrls.textSettings.pattern)
  @Can('journal.settings')
  async saveTexts(@Posted(TextsForm) form: Form<TextsForm>, @Context() context: RequestContext, @Subject() { id }: Facts, @Who() actor: Actor): Promise<Page<StaffFormPage> | Redirect> {
    const journal = await this.journals.byId(id);
    if (form.invalid) return refused(staffFormView, textsPage(form, journal, context));
    const { values } = form;
    await this.changing.settings(id, 'texts', (before) => ({
      tagline: toLocalized(before.tagline, values, values.tagline, contentLanguages), about: toLocalized(before.about, values, values.about, contentLanguages),
      authorGuidelines: toLocalized(before.authorGuidelines, values, values.authorGuidelines, contentLanguages),
    }), actor);
    return redirect(journalsUrls.textSettings({ journal: journal.path, lang: context.language }));
  }
}

function checkIdentity(posted: Form<IdentityForm>, journal: Journal): Form<IdentityForm> {
  let form = posted;
  const { values } = form;
  if (values.language.length === 0) values.language = formLanguages(journal);
  if (!values.name.some(Boolean)) form = form.with('name', 'journals.problem.name');
  for (const field of ['issnOnline', 'issnPrint'] as const) if (values[field] && !normalIssn(values[field])) form = form.with(field, 'journals.problem.issn');
  return form;
}
