import { Controller, Get, Inject, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import type { Facts } from '../../access/policy.js';
import { uniqueViolation } from '../../platform/database/database.js';
import { languages as interfaceLanguages } from '../../platform/i18n/texts.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { APPOINTMENT, type Appointment } from '../appointment.js';
import { ChangeJournal } from '../change-journal.js';
import { contentLanguages } from '../content-languages.js';
import type { Journal } from '../journal.entity.js';
import { Journals } from '../journals.js';
import { toLocalized } from '../localized.js';
import { FoundJournal } from '../new-journal.js';
import { isReserved } from '../paths.js';
import { staffFormView, type StaffFormPage } from '../staff-form.view.js';
import { journalsUrls } from '../urls.js';
import { journalsView, type JournalsPage } from './admin.view.js';
import { NewJournalForm, OpeningForm } from './journal.form.js';
import { newJournalPage } from './new-journal-page.js';

@Controller()
export class JournalsController {
  constructor(
    private readonly journals: Journals,
    private readonly founding: FoundJournal,
    private readonly changing: ChangeJournal,
    @Inject(APPOINTMENT) private readonly appointment: Appointment,
  ) {}

  @Get(journalsUrls.journals.pattern)
  @Can('journal.list')
  async list(@Context() context: RequestContext): Promise<Page<JournalsPage>> {
    const { translator: tr, language: lang } = context;
    return page(journalsView, {
      title: tr.t('journals.title'), create: { label: tr.t('journals.new'), href: journalsUrls.newJournal({ lang }) },
      columns: { name: tr.t('journals.name'), address: tr.t('journals.path'), state: tr.t('journals.state'), act: tr.t('journals.change') },
      rows: (await this.journals.all()).map((journal) => this.row(journal, context)),
      none: { title: tr.t('journals.none'), text: tr.t('journals.noneText'), action: null },
    });
  }

  @Get(journalsUrls.newJournal.pattern)
  @Can('journal.create')
  empty(@Context() context: RequestContext): Page<StaffFormPage> {
    const form = new Form(Object.assign(new NewJournalForm(), { language: [...interfaceLanguages], languages: [context.language], primaryLanguage: context.language, manage: false }));
    return page(staffFormView, newJournalPage(form, context));
  }

  @Post(journalsUrls.newJournal.pattern)
  @Can('journal.create')
  async create(@Posted(NewJournalForm) posted: Form<NewJournalForm>, @Context() context: RequestContext, @Who() actor: Actor): Promise<Page<StaffFormPage> | Redirect> {
    const form = this.checked(posted);
    if (form.invalid) return refused(staffFormView, newJournalPage(form, context));
    const { values } = form;
    const languages = contentLanguages.filter((code) => code === values.primaryLanguage || values.languages.includes(code));
    try {
      const { path, acronym, primaryLanguage, contactName, contactEmail, manage } = values;
      const name = toLocalized({}, values, values.name, interfaceLanguages);
      const journal = await this.founding.found({ path, name, acronym, languages, primaryLanguage, contactName, contactEmail, manage }, actor);
      const settings = journalsUrls.settings({ journal: journal.path, lang: context.language });
      return redirect(manage ? this.appointment.welcome(context.language, journal, settings) : settings);
    } catch (error) {
      if (uniqueViolation(error) === null) throw error;
      return refused(staffFormView, newJournalPage(form.with('path', 'journals.problem.pathTaken'), context));
    }
  }

  @Post(journalsUrls.opening.pattern)
  @Can('journal.open')
  async opening(@Posted(OpeningForm) { values }: Form<OpeningForm>, @Context() context: RequestContext, @Subject() journal: Facts, @Who() actor: Actor): Promise<Redirect> {
    if (values.state === 'open' || values.state === 'close') await this.changing.open(journal.id, values.state === 'open', actor);
    return redirect(journalsUrls.journals({ lang: context.language }));
  }

  private checked(form: Form<NewJournalForm>): Form<NewJournalForm> {
    const { language, name, path } = form.values;
    const known = language.every((code) => (interfaceLanguages as readonly string[]).includes(code)) && language.length > 0;
    const values = known ? form.values : Object.assign(form.values, { language: [...interfaceLanguages] });
    let checked = new Form(values, form.errors);
    if (!name.some(Boolean)) checked = checked.with('name', 'journals.problem.name');
    if (isReserved(path)) checked = checked.with('path', 'journals.problem.pathReserved');
    return checked;
  }

  private row(journal: Journal, { translator: tr, language: lang }: RequestContext): JournalsPage['rows'][number] {
    const name = tr.pick(journal.name);
    const at = { journal: journal.path, lang };
    const turn = journal.enabled ? 'close' : 'open';
    return {
      name: name.text, lang: name.lang, href: journalsUrls.home(at), address: `/${journal.path}`,
      state: journal.enabled ? { text: tr.t('journals.open'), color: 'success' } : { text: tr.t('journals.closed'), color: 'neutral' },
      settings: { label: tr.t('journals.settings'), href: journalsUrls.settings(at) },
      opening: { action: journalsUrls.opening(at), value: turn, label: tr.t(`journals.turn.${turn}`), description: tr.t(`journals.turnNamed.${turn}`, { name: name.text }) },
    };
  }
}
