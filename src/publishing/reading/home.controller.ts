import { Controller, Get, Inject, Optional, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Public } from '../../access/marks.js';
import { alertsUrls } from '../../accounts/alerts/urls.js';
import { journalsUrls } from '../../journals/urls.js';
import { noon } from '../../platform/days.js';
import { Database } from '../../platform/database/database.js';
import { page, type Page } from '../../platform/web/answers.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { issueLabel, numberParts } from '../issue-label.js';
import { READERSHIP, type Readership } from '../readership.js';
import { SUBMISSION_DOOR, type SubmissionDoor } from '../submission-door.js';
import { SPECIAL_ISSUES, type OpenCall, type SpecialIssueSource } from '../special-issues.js';
import { publishingUrls } from '../urls.js';
import { contentsModel, contentsOf } from './contents.js';
import { homeView, type HomePage } from './home.view.js';
import { currentIssue, type IssueRow } from './issues.query.js';
import { beginning, paragraphs } from './paragraphs.js';
import { ReadersJournal, type Reading } from './readers-journal.js';

@Controller()
export class HomeController {
  constructor(
    private readonly database: Database,
    private readonly readers: ReadersJournal,
    @Optional() @Inject(SUBMISSION_DOOR) private readonly door: SubmissionDoor | null = null,
    @Optional() @Inject(SPECIAL_ISSUES) private readonly special: SpecialIssueSource | null = null,
    @Optional() @Inject(READERSHIP) private readonly readership: Readership | null = null,
  ) {}

  @Get(journalsUrls.home.pattern)
  @Public()
  async home(@Context() context: RequestContext, @Req() request: Request): Promise<Page<HomePage>> {
    const reading = await this.readers.of(context);
    const { journal, tr } = reading;
    const at = { journal: journal.path, lang: context.language };
    const issue = await currentIssue(this.database, journal.id);
    const [name, tagline] = [tr.pick(journal.name), tr.pick(journal.tagline)];
    const model: HomePage = {
      title: name.text, lang: name.lang, tagline: tagline.text || null, taglineLang: tagline.lang,
      facts: this.facts(reading),
      issue: issue && this.issue(issue, reading, at),
      sections: issue ? contentsModel(await contentsOf(this.database, issue.id), tr, at) : [],
      calls: this.calls(await (this.special?.calls(journal) ?? []), reading, at),
      none: { title: tr.t('publishing.home.none'), text: tr.t('publishing.home.noneText'), action: null },
      about: this.about(reading, at),
      call: this.call(reading, at),
      alerts: { heading: tr.t('alerts.title'), href: alertsUrls.alerts(at), label: tr.t('publishing.alert.offer') },
    };
    this.readership?.met(request, { kind: 'journal', journalId: journal.id });
    return page(homeView, model, { head: { description: tagline.text || name.text, canonical: journalsUrls.home(at), bodyClass: 'home-page' } });
  }

  private facts({ journal, tr }: Reading): string[] {
    return [
      journal.publisher,
      journal.issnOnline && tr.t('publishing.issnOnline', { issn: journal.issnOnline }),
      journal.issnPrint && tr.t('publishing.issnPrint', { issn: journal.issnPrint }),
      tr.t('publishing.openAccess'),
    ].filter((fact): fact is string => Boolean(fact));
  }

  private issue(issue: IssueRow, { tr }: Reading, at: { journal: string; lang: RequestContext['language'] }): HomePage['issue'] {
    const [title, text] = [tr.pick(issue.title), tr.pick(issue.description)];
    const current = tr.t('publishing.currentIssue');
    const boxed = Boolean(title.text || text.text);
    return {
      href: publishingUrls.issue({ ...at, issue: issue.id }), number: boxed ? [...numberParts(tr, issue), String(issue.year)] : null,
      eyebrow: boxed && !title.text ? null : current, title: title.text || (boxed ? current : issueLabel(tr, issue)), titleLang: title.text ? title.lang : tr.language, text: text.text || null, textLang: text.lang,
      published: tr.t('publishing.publishedOn', { date: tr.date(issue.publishedAt) }),
      all: { href: publishingUrls.archive(at), label: tr.t('publishing.allIssues') },
    };
  }

  private calls(calls: readonly OpenCall[], { tr }: Reading, at: { journal: string; lang: RequestContext['language'] }): HomePage['calls'] {
    return calls.map((call) => {
      const [title, text, label] = [tr.pick(call.title), tr.pick(call.call), issueLabel(tr, call)];
      return {
        id: `call-${call.id}`, title: title.text || label, lang: title.text ? title.lang : tr.language, issue: title.text ? label : '', paragraphs: paragraphs(text.text), textLang: text.lang,
        until: tr.t('publishing.call.until', { date: tr.date(noon(call.until)) }), href: this.special?.answer({ ...at, issue: call.id }) ?? '',
      };
    });
  }

  private about({ journal, tr }: Reading, at: { journal: string; lang: RequestContext['language'] }): HomePage['about'] {
    const { text, lang } = tr.pick(journal.about);
    if (!text) return null;
    return { heading: tr.t('publishing.about.title'), text: beginning(paragraphs(text)[0] ?? '', 420), lang, href: publishingUrls.about(at), more: tr.t('publishing.home.more') };
  }

  private call({ tr }: Reading, at: { journal: string; lang: RequestContext['language'] }): HomePage['call'] {
    if (!this.door) return null;
    return {
      heading: tr.t('publishing.home.submit'), text: tr.t('publishing.home.submitText'), href: this.door.href(at), label: tr.t('publishing.home.submit'),
      guidelines: { href: `${publishingUrls.about(at)}#guidelines`, label: tr.t('publishing.about.guidelines') },
    };
  }
}
