import type { Translator } from '../../platform/i18n/translator.js';
import { Controller, Get, Inject, Optional, Param, Req } from '@nestjs/common';
import type { Request } from 'express';
import { alertsUrls } from '../../accounts/alerts/urls.js';
import { Public } from '../../access/marks.js';
import { Database } from '../../platform/database/database.js';
import { page, Redirect, type Page } from '../../platform/web/answers.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { found, idFrom } from '../../platform/web/problems.js';
import { issueLabel, issueNumber } from '../issue-label.js';
import { READERSHIP, type Readership } from '../readership.js';
import { SPECIAL_ISSUES, type SpecialIssueSource } from '../special-issues.js';
import { publishingUrls } from '../urls.js';
import { contentsModel, contentsOf } from './contents.js';
import { archiveView, issueView, type ArchivePage, type IssuePage } from './issue.view.js';
import { currentIssue, forthcomingIssues, publishedIssue, publishedIssues, type IssueRow } from './issues.query.js';
import { paragraphs } from './paragraphs.js';
import { ReadersJournal, type Reading } from './readers-journal.js';

@Controller()
export class IssuesController {
  constructor(
    private readonly database: Database,
    private readonly readers: ReadersJournal,
    @Optional() @Inject(SPECIAL_ISSUES) private readonly special: SpecialIssueSource | null = null,
    @Optional() @Inject(READERSHIP) private readonly readership: Readership | null = null,
  ) {}

  @Get(publishingUrls.archive.pattern)
  @Public()
  async archive(@Context() context: RequestContext): Promise<Page<ArchivePage>> {
    const { journal, tr } = await this.readers.of(context);
    const at = { journal: journal.path, lang: context.language };
    const years = new Map<number, ArchivePage['years'][number]>();
    for (const issue of await publishedIssues(this.database, journal.id)) {
      const year = years.get(issue.year) ?? { year: String(issue.year), issues: [] };
      const { text, lang } = tr.pick(issue.title);
      year.issues.push({
        href: publishingUrls.issue({ ...at, issue: issue.id }), label: issueNumber(tr, issue) || String(issue.year), title: text || null, lang, published: tr.date(issue.publishedAt),
      });
      years.set(issue.year, year);
    }
    const coming = (await forthcomingIssues(this.database, journal.id)).map((issue) => {
      const { text, lang } = tr.pick(issue.title);
      return { label: issueLabel(tr, issue), title: text || null, lang };
    });
    const forthcoming = coming.length > 0 ? { heading: tr.t('publishing.forthcoming'), issues: coming } : null;
    const model = { title: tr.t('publishing.archive'), forthcoming, years: [...years.values()], none: { title: tr.t('publishing.home.none'), text: tr.t('publishing.home.noneText'), action: null } };
    return page(archiveView, model, { head: { title: `${model.title} – ${tr.pick(journal.name).text}`, canonical: publishingUrls.archive(at) } });
  }

  /** The way to the newest issue; while there is none, the archive says so. */
  @Get(publishingUrls.currentIssue.pattern)
  @Public()
  async current(@Context() context: RequestContext, @Req() request: Request): Promise<Page<IssuePage> | Redirect> {
    const reading = await this.readers.of(context);
    const issue = await currentIssue(this.database, reading.journal.id);
    return issue ? this.show(issue, reading, context, request) : new Redirect(publishingUrls.archive({ journal: reading.journal.path, lang: context.language }), 302);
  }

  @Get(publishingUrls.issue.pattern)
  @Public()
  async issue(@Context() context: RequestContext, @Param('issue') id: string, @Req() request: Request): Promise<Page<IssuePage>> {
    const reading = await this.readers.of(context);
    return this.show(found(await publishedIssue(this.database, reading.journal.id, idFrom(id))), reading, context, request);
  }

  private async show(issue: IssueRow, { journal, tr }: Reading, { language }: RequestContext, request: Request): Promise<Page<IssuePage>> {
    const at = { journal: journal.path, lang: language };
    const [title, text, label] = [tr.pick(issue.title), tr.pick(issue.description), issueLabel(tr, issue)];
    const model: IssuePage = {
      title: title.text || label, lang: title.lang, eyebrow: title.text ? label : null, text: paragraphs(text.text), textLang: text.lang,
      crumbs: { items: [{ label: tr.t('publishing.archive'), href: publishingUrls.archive(at) }, { label: title.text || label, href: null }] },
      special: this.specialLine(await (this.special?.editors(issue.id) ?? null), tr),
      published: tr.t('publishing.publishedOn', { date: tr.date(issue.publishedAt) }),
      cover: this.cover(issue, journal.path, tr),
      sections: contentsModel(await contentsOf(this.database, issue.id), tr, at),
      none: { title: tr.t('publishing.issue.none'), text: tr.t('publishing.issue.noneText'), action: null },
      alerts: { href: alertsUrls.alerts(at), label: tr.t('publishing.alert.offer') },
    };
    const head = { title: `${title.text ? `${title.text}. ${label}` : label} – ${tr.pick(journal.name).text}`, description: text.text || label, canonical: publishingUrls.issue({ ...at, issue: issue.id }) };
    this.readership?.met(request, { kind: 'issue', journalId: journal.id, item: issue.id });
    return page(issueView, model, { head });
  }

  private specialLine(editors: string[] | null, tr: Translator): string | null {
    if (!editors) return null;
    return editors.length > 0 ? tr.t('publishing.special.editedBy', { names: tr.list(editors) }) : tr.t('publishing.special');
  }

  private cover({ id, coverFileId, coverAlt }: IssueRow, journal: string, tr: Translator): IssuePage['cover'] {
    if (coverFileId === null) return null;
    const alt = tr.pick(coverAlt ?? {});
    return { src: publishingUrls.cover({ journal, issue: id }, { v: coverFileId }), alt: alt.text, lang: alt.lang };
  }
}
