import { randomBytes } from 'node:crypto';
import { Controller, Get, Inject, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import type { Facts } from '../../access/policy.js';
import { CONFIG, type Config } from '../../config.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { found } from '../../platform/web/problems.js';
import { path } from '../../platform/web/urls.js';
import { ChangeSections, type SectionContent } from '../change-sections.js';
import { contentLanguages } from '../content-languages.js';
import { Journals } from '../journals.js';
import { fromLocalized, toLocalized } from '../localized.js';
import { staffFormView, type StaffFormPage } from '../staff-form.view.js';
import { journalsUrls } from '../urls.js';
import { sectionsView, type SectionsPage } from './look.view.js';
import { sectionPage, sectionsPage } from './section-pages.js';
import { PlaceForm, SectionForm } from './settings.form.js';

/** Where authors begin belongs to a room above this one. */
const begin = path('/:journal/:lang/submissions/new');

@Controller()
export class SectionsController {
  constructor(private readonly journals: Journals, private readonly changing: ChangeSections, @Inject(CONFIG) private readonly config: Config) {}

  @Get(journalsUrls.sections.pattern)
  @Can('journal.settings')
  async list(@Context() context: RequestContext, @Subject() { id }: Facts): Promise<Page<SectionsPage>> {
    return page(sectionsView, sectionsPage(await this.journals.sections(id), found(context.journal).path, context));
  }

  @Get(journalsUrls.newSection.pattern)
  @Can('journal.settings')
  async empty(@Context() context: RequestContext, @Subject() { id }: Facts): Promise<Page<StaffFormPage>> {
    const form = new Form<SectionForm>({ language: await this.languages(id), title: [], abbreviation: '', peerReviewed: true, open: true, byInvitation: false, abstractWords: '', textWords: '', bookReviews: false, guidance: [], checklist: [] });
    return page(staffFormView, sectionPage(form, null, context));
  }

  @Post(journalsUrls.newSection.pattern)
  @Can('journal.settings')
  async add(@Posted(SectionForm) posted: Form<SectionForm>, @Context() context: RequestContext, @Subject() { id }: Facts, @Who() actor: Actor): Promise<Page<StaffFormPage> | Redirect> {
    const form = await this.checked(posted, id);
    if (form.invalid) return refused(staffFormView, sectionPage(form, null, context));
    await this.changing.add(id, contentOf(form.values, null), actor);
    return this.back(context);
  }

  @Get(journalsUrls.section.pattern)
  @Can('section.edit')
  async edit(@Context() context: RequestContext, @Subject() { id, journalId }: Facts): Promise<Page<StaffFormPage>> {
    const section = await this.changing.byId(id);
    const language = await this.languages(found(journalId));
    const { abbreviation, peerReviewed, open, bookReviews, invitation } = section;
    const form = new Form<SectionForm>({
      language, title: fromLocalized(section.title, language), abbreviation, peerReviewed, open, bookReviews, byInvitation: invitation !== null,
      abstractWords: section.abstractWords?.toString() ?? '', textWords: section.textWords?.toString() ?? '', guidance: fromLocalized(section.guidance, language), checklist: fromLocalized(section.checklist, language),
    });
    const at = { journal: found(context.journal).path, lang: context.language };
    return page(staffFormView, sectionPage(form, id, context, invitation && this.config.publicUrl + begin(at, { invitation })));
  }

  @Post(journalsUrls.section.pattern)
  @Can('section.edit')
  async save(@Posted(SectionForm) posted: Form<SectionForm>, @Context() context: RequestContext, @Subject() section: Facts, @Who() actor: Actor): Promise<Page<StaffFormPage> | Redirect> {
    const form = await this.checked(posted, found(section.journalId));
    if (form.invalid) return refused(staffFormView, sectionPage(form, section.id, context));
    await this.changing.change(section, contentOf(form.values, await this.changing.byId(section.id)), actor);
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

const contentOf = (values: SectionForm, before: SectionContent | null): SectionContent => ({
  title: toLocalized(before?.title ?? {}, values, values.title, contentLanguages), abbreviation: values.abbreviation, peerReviewed: values.peerReviewed, open: values.open,
  // The link stays as long as the section is by invitation; a new one is made when it becomes so again.
  invitation: values.byInvitation ? (before?.invitation ?? randomBytes(12).toString('base64url')) : null,
  abstractWords: values.abstractWords ? Number(values.abstractWords) : null, textWords: values.textWords ? Number(values.textWords) : null,
  guidance: toLocalized(before?.guidance ?? {}, values, values.guidance, contentLanguages), checklist: toLocalized(before?.checklist ?? {}, values, values.checklist, contentLanguages),
  bookReviews: values.bookReviews,
});
