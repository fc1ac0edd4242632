import { Controller, Get, Inject, Optional, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Public } from '../../access/marks.js';
import { page, type Page } from '../../platform/web/answers.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { READERSHIP, type Readership } from '../readership.js';
import { ReadersJournal } from '../reading/readers-journal.js';
import { SearchPages, type Searched } from './search-pages.js';
import { searchView, type SearchPage } from './search.view.js';
import { searchUrls } from './urls.js';

/** Search for readers. What was searched for is counted, and with nobody (D15, D16). */
@Controller()
export class SearchController {
  constructor(private readonly readers: ReadersJournal, private readonly pages: SearchPages, @Optional() @Inject(READERSHIP) private readonly readership: Readership | null = null) {}

  @Get(searchUrls.journal.pattern)
  @Public()
  async inJournal(@Context() context: RequestContext, @Query() query: unknown, @Req() request: Request): Promise<Page<SearchPage>> {
    const { journal, tr } = await this.readers.of(context);
    const searched = await this.pages.page(tr, query, journal);
    if (searched.asked) this.readership?.met(request, { kind: 'search', journalId: journal.id, term: searched.words, results: searched.asked.total });
    return this.answer(tr, searched, tr.pick(journal.name).text, searchUrls.journal({ journal: journal.path, lang: context.language }));
  }

  @Get(searchUrls.platform.pattern)
  @Public()
  async everywhere(@Context() context: RequestContext, @Query() query: unknown): Promise<Page<SearchPage>> {
    const { translator: tr } = context;
    return this.answer(tr, await this.pages.page(tr, query, null), tr.t('platform.name'), searchUrls.platform({ lang: context.language }));
  }

  /** What anybody searches for is nothing for search engines to keep. */
  private answer({ t }: Translator, { model, words }: Searched, place: string, canonical: string): Page<SearchPage> {
    return page(searchView, model, { head: { title: `${words ? t('search.titled', { words }) : t('search.title')} – ${place}`, robots: 'noindex', canonical }, headers: { 'X-Robots-Tag': 'noindex' } });
  }
}
