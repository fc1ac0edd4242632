import { Controller, Get, Headers } from '@nestjs/common';
import { Public } from '../../access/marks.js';
import { Journals } from '../../journals/journals.js';
import { journalsUrls } from '../../journals/urls.js';
import { Database } from '../../platform/database/database.js';
import { isLanguage } from '../../platform/i18n/texts.js';
import { page, redirectByLanguage, type Page, type Redirect } from '../../platform/web/answers.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { issueLabel } from '../issue-label.js';
import { publishingUrls } from '../urls.js';
import { openJournals } from './front.query.js';
import { frontView, type FrontPage } from './front.view.js';

@Controller()
export class FrontController {
  constructor(private readonly database: Database, private readonly journals: Journals) {}

  @Get(publishingUrls.root.pattern)
  @Public()
  root(@Context() context: RequestContext): Redirect {
    return redirectByLanguage(journalsUrls.platformHome({ lang: context.language }));
  }

  @Get(journalsUrls.platformHome.pattern)
  @Public()
  async front(@Context() { language, translator: tr }: RequestContext): Promise<Page<FrontPage>> {
    const journals = (await openJournals(this.database)).map(({ path, name, tagline, issue }) => {
      const [called, line, title] = [tr.pick(name), tr.pick(tagline), tr.pick(issue?.title ?? {})];
      const at = { journal: path, lang: language };
      return {
        name: called.text, lang: called.lang, href: journalsUrls.home(at), tagline: line.text || null, taglineLang: line.lang,
        issue: issue && { href: publishingUrls.issue({ ...at, issue: issue.id }), label: issueLabel(tr, issue), title: title.text || null, lang: title.lang },
      };
    });
    return page(frontView, {
      title: tr.t('platform.name'), tagline: tr.t('publishing.front.tagline'), heading: tr.t('publishing.front.journals'), journals, currentIssue: tr.t('publishing.currentIssue'),
      none: { title: tr.t('publishing.front.none'), text: tr.t('publishing.front.noneText'), action: null },
    }, { head: { description: tr.t('publishing.front.tagline'), canonical: journalsUrls.platformHome({ lang: language }), bodyClass: 'home-page' } });
  }

  /** Whoever asks for no language gets the journal's own. */
  @Get(publishingUrls.journalRoot.pattern)
  @Public()
  async journalRoot(@Context() context: RequestContext, @Headers('accept-language') wanted: string | undefined): Promise<Redirect> {
    const journal = await this.journals.of(context);
    const lang = !wanted && isLanguage(journal.primaryLanguage) ? journal.primaryLanguage : context.language;
    return redirectByLanguage(journalsUrls.home({ journal: journal.path, lang }));
  }
}
