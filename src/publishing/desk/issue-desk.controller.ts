import { Controller, Get, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { Policy, type Facts } from '../../access/policy.js';
import { contentLanguages } from '../../journals/content-languages.js';
import type { Journal } from '../../journals/journal.entity.js';
import { fromLocalized, toLocalized } from '../../journals/localized.js';
import { staffFormView, type StaffFormPage } from '../../journals/staff-form.view.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { Issues } from '../issues.js';
import { ReadersJournal } from '../reading/readers-journal.js';
import { publishingUrls } from '../urls.js';
import { ChangeIssues, type IssueContent } from './change-issues.js';
import { issueFormPage, issueListPage } from './issue-desk-pages.js';
import { issuesOnDesk } from './issue-desk.query.js';
import { issueListView, type IssueListPage } from './issue-desk.view.js';
import { IssueForm } from './issue.form.js';

const formLanguages = ({ primaryLanguage, languages }: Journal): string[] => [...new Set([primaryLanguage, ...languages])];

@Controller()
export class IssueDeskController {
  constructor(
    private readonly database: Database,
    private readonly issues: Issues,
    private readonly changing: ChangeIssues,
    private readonly readers: ReadersJournal,
    private readonly policy: Policy,
    private readonly clock: Clock,
  ) {}

  @Get(publishingUrls.issueDesk.pattern)
  @Can('issue.list')
  async list(@Context() context: RequestContext, @Subject() facts: Facts, @Who() actor: Actor): Promise<Page<IssueListPage>> {
    const { journal, tr } = await this.readers.of(context);
    const issues = await issuesOnDesk(this.database, journal.id);
    return page(issueListView, issueListPage(issues, this.policy.allows('issue.create', actor, facts), { journal: journal.path, lang: context.language }, tr));
  }

  @Get(publishingUrls.newIssue.pattern)
  @Can('issue.create')
  async empty(@Context() context: RequestContext): Promise<Page<StaffFormPage>> {
    const { journal, tr } = await this.readers.of(context);
    const form = new Form<IssueForm>({ language: formLanguages(journal), volume: '', number: '', year: String(this.clock.now().getUTCFullYear()), title: [], description: [], forthcoming: false });
    return page(staffFormView, issueFormPage(form, null, { journal: journal.path, lang: context.language }, tr));
  }

  @Post(publishingUrls.newIssue.pattern)
  @Can('issue.create')
  async add(@Posted(IssueForm) form: Form<IssueForm>, @Context() context: RequestContext, @Who() actor: Actor): Promise<Page<StaffFormPage> | Redirect> {
    const { journal, tr } = await this.readers.of(context);
    const at = { journal: journal.path, lang: context.language };
    if (form.invalid) return refused(staffFormView, issueFormPage(form, null, at, tr));
    const issue = await this.changing.add(journal.id, contentOf(form.values, null), actor);
    return redirect(publishingUrls.issueContents({ ...at, issue: issue.id }));
  }

  @Get(publishingUrls.editIssue.pattern)
  @Can('issue.edit')
  async edit(@Context() context: RequestContext, @Subject() { id }: Facts): Promise<Page<StaffFormPage>> {
    const { journal, tr } = await this.readers.of(context);
    const issue = await this.issues.byId(id);
    const language = formLanguages(journal);
    const form = new Form<IssueForm>({
      language, volume: issue.volume?.toString() ?? '', number: issue.number ?? '', year: String(issue.year), title: fromLocalized(issue.title, language), description: fromLocalized(issue.description, language), forthcoming: issue.forthcoming,
    });
    return page(staffFormView, issueFormPage(form, id, { journal: journal.path, lang: context.language }, tr));
  }

  @Post(publishingUrls.editIssue.pattern)
  @Can('issue.edit')
  async save(@Posted(IssueForm) form: Form<IssueForm>, @Context() context: RequestContext, @Subject() { id }: Facts, @Who() actor: Actor): Promise<Page<StaffFormPage> | Redirect> {
    const { journal, tr } = await this.readers.of(context);
    const at = { journal: journal.path, lang: context.language };
    if (form.invalid) return refused(staffFormView, issueFormPage(form, id, at, tr));
    await this.changing.change(id, contentOf(form.values, await this.issues.byId(id)), actor);
    return redirect(publishingUrls.issueContents({ ...at, issue: id }));
  }
}

const contentOf = (values: IssueForm, before: Pick<IssueContent, 'title' | 'description'> | null): IssueContent => ({
  volume: values.volume ? Number(values.volume) : null, number: values.number || null, year: Number(values.year),
  forthcoming: values.forthcoming,
  title: toLocalized(before?.title ?? {}, values, values.title, contentLanguages), description: toLocalized(before?.description ?? {}, values, values.description, contentLanguages),
});
