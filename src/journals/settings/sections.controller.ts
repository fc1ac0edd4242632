import { Controller, Get, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import type { Facts } from '../../access/policy.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { found } from '../../platform/web/problems.js';
import { ChangeSections } from '../change-sections.js';
import { contentLanguages } from '../content-languages.js';
import { Journals } from '../journals.js';
import { fromLocalized, toLocalized } from '../localized.js';
import { staffFormView, type StaffFormPage } from '../staff-form.view.js';
import { journalsUrls } from '../urls.js';
import { sectionsView, type SectionsPage } from './look.view.js';
import { sectionPage, sectionsPage } from './section-pages.js';
import { PlaceForm, SectionForm } from './settings.form.js';

@Controller()
export class SectionsController {
  constructor(private readonly journals: Journals, private readonly changing: ChangeSections) {}

  @Get(journalsUrls.sections.pattern)
  @Can('journal.settings')
  async list(@Context() context: RequestContext, @Subject() { id }: Facts): Promise<Page<SectionsPage>> {
    return page(sectionsView, sectionsPage(await this.journals.sections(id), found(context.journal).path, context));
  }

  @Get(journalsUrls.newSection.pattern)
  @Can('journal.settings')
  async empty(@Context() context: RequestContext, @Subject() { id }: Facts): Promise<Page<StaffFormPage>> {
    const form = new Form<SectionForm>({ language: await this.languages(id), title: [], abbreviation: '', peerReviewed: true, open: true });
    return page(staffFormView, sectionPage(form, null, context));
  }

  @Post(journalsUrls.newSection.pattern)
  @Can('journal.settings')
  async add(@Posted(SectionForm) posted: Form<SectionForm>, @Context() context: RequestContext, @Subject() { id }: Facts, @Who() actor: Actor): Promise<Page<StaffFormPage> | Redirect> {
    const form = await this.checked(posted, id);
    if (form.invalid) return refused(staffFormView, sectionPage(form, null, context));
    const { abbreviation, peerReviewed, open } = form.values;
    await this.changing.add(id, { title: toLocalized({}, form.values, form.values.title, contentLanguages), abbreviation, peerReviewed, open }, actor);
    return this.back(context);
  }

  @Get(journalsUrls.section.pattern)
  @Can('section.edit')
  async edit(@Context() context: RequestContext, @Subject() { id, journalId }: Facts): Promise<Page<StaffFormPage>> {
    const section = await this.changing.byId(id);
    const language = await this.languages(found(journalId));
    const { abbreviation, peerReviewed, open } = section;
    return page(staffFormView, sectionPage(new Form<SectionForm>({ language, title: fromLocalized(section.title, language), abbreviation, peerReviewed, open }), id, context));
  }

  @Post(journalsUrls.section.pattern)
  @Can('section.edit')
  async save(@Posted(SectionForm) posted: Form<SectionForm>, @Context() context: RequestContext, @Subject() section: Facts, @Who() actor: Actor): Promise<Page<StaffFormPage> | Redirect> {
    const form = await this.checked(posted, found(section.journalId));
    if (form.invalid) return refused(staffFormView, sectionPage(form, section.id, context));
    const { abbreviation, peerReviewed, open } = form.values;
    const before = await this.changing.byId(section.id);
    await this.changing.change(section, { title: toLocalized(before.title, form.values, form.values.title, contentLanguages), abbreviation, peerReviewed, open }, actor);
    return this.back(context);
  }

  @Post(journalsUrls.sectionPlace.pattern)
  @Can('section.edit')
  async place(@Posted(PlaceForm) { values }: Form<PlaceForm>, @Context() context: RequestContext, @Subject() section: Facts, @Who() actor: Actor): Promise<Redirect> {
    if (values.move === 'up' || values.move === 'down') await this.changing.move(section, values.move === 'up', actor);
    return this.back(context);
  }

  private async languages(journalId: number): Promise<string[]> {
    const { primaryLanguage, languages } = await this.journals.byId(journalId);
    return [...new Set([primaryLanguage, ...languages])];
  }

  private async checked(form: Form<SectionForm>, journalId: number): Promise<Form<SectionForm>> {
    if (form.values.language.length === 0) form.values.language = await this.languages(journalId);
    return form.values.title.some(Boolean) ? form : form.with('title', 'journals.problem.title');
  }

  private back(context: RequestContext): Redirect {
    return redirect(journalsUrls.sections({ journal: found(context.journal).path, lang: context.language }));
  }
}
