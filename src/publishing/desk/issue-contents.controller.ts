import { Controller, Get, Inject, Optional, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { Policy, type Facts } from '../../access/policy.js';
import { Database } from '../../platform/database/database.js';
import { page, redirect, type Page, type Redirect } from '../../platform/web/answers.js';
import { Posted, type Form } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { found, idFrom } from '../../platform/web/problems.js';
import { Issues } from '../issues.js';
import { ReadersJournal } from '../reading/readers-journal.js';
import { SPECIAL_ISSUES, type SpecialIssueSource } from '../special-issues.js';
import { publishingUrls } from '../urls.js';
import { ChangeIssues } from './change-issues.js';
import { issueContentsPage } from './issue-desk-pages.js';
import { articlesOnDesk } from './issue-desk.query.js';
import { issueContentsView, type IssueContentsPage } from './issue-desk.view.js';
import { PlaceForm } from './issue.form.js';

@Controller()
export class IssueContentsController {
  constructor(
    private readonly database: Database,
    private readonly issues: Issues,
    private readonly changing: ChangeIssues,
    private readonly readers: ReadersJournal,
    private readonly policy: Policy,
    @Optional() @Inject(SPECIAL_ISSUES) private readonly special: SpecialIssueSource | null = null,
  ) {}

  @Get(publishingUrls.issueContents.pattern)
  @Can('issue.read')
  async contents(@Context() context: RequestContext, @Subject() facts: Facts, @Who() actor: Actor): Promise<Page<IssueContentsPage>> {
    const { journal, tr } = await this.readers.of(context);
    const issue = await this.issues.byId(facts.id);
    const may = { edit: this.policy.allows('issue.edit', actor, facts), publish: this.policy.allows('issue.publish', actor, facts), special: this.special && this.policy.allows(this.special.action, actor, facts) ? this.special.desk({ journal: journal.path, lang: context.language, issue: facts.id }) : null };
    const articles = await articlesOnDesk(this.database, issue.id);
    return page(issueContentsView, issueContentsPage(issue, articles, may, journal, { journal: journal.path, lang: context.language }, tr));
  }

  @Post(publishingUrls.issuePlaces.pattern)
  @Can('issue.edit')
  async place(@Posted(PlaceForm) { values }: Form<PlaceForm>, @Context() context: RequestContext, @Subject() { id }: Facts, @Who() actor: Actor): Promise<Redirect> {
    if (values.move === 'up' || values.move === 'down') await this.changing.move(id, idFrom(values.publication), values.move === 'up', actor);
    return this.back(context, id);
  }

  @Post(publishingUrls.issueRelease.pattern)
  @Can('issue.publish')
  async release(@Context() context: RequestContext, @Subject() { id }: Facts, @Who() actor: Actor): Promise<Redirect> {
    await this.changing.publish(id, actor);
    return this.back(context, id);
  }

  private back(context: RequestContext, issue: number): Redirect {
    return redirect(publishingUrls.issueContents({ journal: found(context.journal).path, lang: context.language, issue }));
  }
}
