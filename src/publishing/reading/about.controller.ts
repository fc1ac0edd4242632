import { Controller, Get } from '@nestjs/common';
import { Public } from '../../access/marks.js';
import { mastheadUrls } from '../../accounts/masthead/urls.js';
import type { Journal } from '../../journals/journal.entity.js';
import { Journals } from '../../journals/journals.js';
import { licenceOf } from '../../journals/licences.js';
import type { Localized, Translator } from '../../platform/i18n/translator.js';
import { page, type Page } from '../../platform/web/answers.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { publishingUrls } from '../urls.js';
import { aboutView, type AboutPage } from './about.view.js';
import { beginning, paragraphs } from './paragraphs.js';
import { ReadersJournal } from './readers-journal.js';

const issnHref = (issn: string): string => `https://portal.issn.org/resource/ISSN/${issn}`;

@Controller()
export class AboutController {
  constructor(private readonly readers: ReadersJournal, private readonly journals: Journals) {}

  @Get(publishingUrls.about.pattern)
  @Public()
  async about(@Context() context: RequestContext): Promise<Page<AboutPage>> {
    const { journal, tr } = await this.readers.of(context);
    const sections = await this.journals.sections(journal.id);
    const [about, guidelines] = [this.passage(tr, journal.about), this.passage(tr, journal.authorGuidelines)];
    const model: AboutPage = {
      title: tr.t('publishing.about.title'),
      about,
      guidelines: guidelines && { heading: tr.t('publishing.about.guidelines'), ...guidelines },
      sections: {
        heading: tr.t('publishing.about.sections'),
        items: sections.map((section) => {
          const { text, lang } = tr.pick(section.title);
          return { title: text, lang, review: tr.t(section.peerReviewed ? 'publishing.peerReviewed' : 'publishing.notPeerReviewed') };
        }),
      },
      contact: { heading: tr.t('publishing.about.contact'), name: journal.contactName, email: journal.contactEmail, masthead: { label: tr.t('masthead.about'), href: mastheadUrls.page({ journal: journal.path, lang: context.language }) } },
      facts: { heading: tr.t('publishing.about.facts'), items: this.facts(journal, tr) },
    };
    const head = {
      title: `${model.title} – ${tr.pick(journal.name).text}`, description: about ? beginning(about.paragraphs[0] ?? '', 200) : null,
      canonical: publishingUrls.about({ journal: journal.path, lang: context.language }),
    };
    return page(aboutView, model, { head });
  }

  private passage(tr: Translator, content: Localized): { paragraphs: string[]; lang: string } | null {
    const { text, lang } = tr.pick(content);
    return text ? { paragraphs: paragraphs(text), lang } : null;
  }

  private facts(journal: Journal, tr: Translator): AboutPage['facts']['items'] {
    const licence = licenceOf(journal.licence);
    const plain = (text: string | null, href: string | null = null): AboutPage['facts']['items'][number]['values'] => (text ? [{ text, href, lang: null }] : []);
    return [
      { term: tr.t('publishing.about.publisher'), values: plain(journal.publisher) },
      { term: tr.t('publishing.about.issnOnline'), values: plain(journal.issnOnline, journal.issnOnline && issnHref(journal.issnOnline)) },
      { term: tr.t('publishing.about.issnPrint'), values: plain(journal.issnPrint, journal.issnPrint && issnHref(journal.issnPrint)) },
      { term: tr.t('publishing.about.languages'), values: plain(tr.list(journal.languages.map((code) => tr.languageName(code)))) },
      { term: tr.t('publishing.licence'), values: plain(licence.name, licence.href) },
    ].filter(({ values }) => values.length > 0);
  }
}
