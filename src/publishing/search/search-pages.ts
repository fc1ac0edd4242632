import { Injectable } from '@nestjs/common';
import type { Journal } from '../../journals/journal.entity.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { bind, Form } from '../../platform/web/form.js';
import { pager } from '../../platform/web/pager.js';
import { ownText } from '../reading/contents.js';
import { issueLabel } from '../issue-label.js';
import { publishingUrls } from '../urls.js';
import { markOf } from '../versions.js';
import { pageSize, SearchQuery, termsOf, type Result } from './search.query.js';
import type { SearchPage } from './search.view.js';
import { searchUrls } from './urls.js';

class SearchForm {
  q = '';
  year = '';
  section = '';
  journal = '';
  page = '';
}

export interface Searched {
  model: SearchPage;
  words: string;
  /** What was found, if anything was asked; a further page of the same is no new search. */
  asked: { total: number } | null;
}

const whole = (text: string, most: number): number | null => (/^[1-9]\d{0,8}$/.test(text) && Number(text) <= most ? Number(text) : null);

/** The page on which readers search: in one journal, or in all that are open. */
@Injectable()
export class SearchPages {
  constructor(private readonly query: SearchQuery) {}

  async page(tr: Translator, query: unknown, journal: Journal | null): Promise<Searched> {
    const { values } = bind(SearchForm, query);
    const words = values.q.slice(0, 200);
    const choices = await this.query.choices(journal?.id ?? null);
    const chosen = {
      year: choices.years.find((year) => String(year) === values.year) ?? null,
      section: choices.sections.find(({ id }) => String(id) === values.section)?.id ?? null,
      journal: choices.journals.find(({ path }) => path === values.journal)?.path ?? null,
    };
    const href = (page: number | null, more: Partial<typeof chosen> = chosen): string => this.address(tr, journal, { q: words, ...more, page: page === 1 ? null : page });
    const terms = termsOf(words);
    const page = whole(values.page, 500) ?? 1;
    const { total, results } = terms.length === 0 ? { total: 0, results: [] } : await this.query.find({
      terms, lang: tr.language, journalId: journal?.id ?? null, journalPath: chosen.journal, sectionId: chosen.section, year: chosen.year, page,
    });
    const filtered = Object.values(chosen).some(Boolean);
    return {
      model: {
        title: journal ? tr.t('search.in', { journal: tr.pick(journal.name).text }) : tr.t('search.all'),
        form: this.form(tr, journal, choices, { ...values, q: words }), help: results.length > 0 ? [] : [tr.t('search.help'), tr.t('search.counted')],
        result: results.length === 0 ? null : { heading: tr.t('search.found', { count: total }), items: results.map((row) => this.item(tr, row, journal)), pager: pager(tr, { page, size: pageSize, total, href }) },
        none: results.length > 0 || words === '' ? null : {
          title: tr.t('search.none'), text: tr.t('search.none.text'),
          action: filtered ? { label: tr.t('search.none.wider'), href: href(null, {}) } : journal ? { label: tr.t('search.none.all'), href: searchUrls.platform({ lang: tr.language }, { q: words }) } : null,
        },
      },
      words, asked: terms.length > 0 && page === 1 ? { total } : null,
    };
  }

  private address(tr: Translator, journal: Journal | null, query: Record<string, string | number | null | undefined>): string {
    return journal ? searchUrls.journal({ journal: journal.path, lang: tr.language }, query) : searchUrls.platform({ lang: tr.language }, query);
  }

  private form(tr: Translator, journal: Journal | null, choices: Awaited<ReturnType<SearchQuery['choices']>>, values: SearchForm): SearchPage['form'] {
    const make = new FieldMaker(new Form(values), tr);
    const all = { value: '', label: tr.t('search.any') };
    return {
      action: this.address(tr, journal, {}), submit: tr.t('search.submit'),
      words: { ...make.field('q', { label: 'search.words', type: 'search', required: true, maxlength: 200 }), id: 'words' },
      selects: [
        ...(journal ? [] : [make.select('journal', { label: 'search.journal', options: [all, ...choices.journals.map(({ path, name }) => ({ value: path, label: tr.pick(name).text }))] })]),
        ...(choices.sections.length > 1 ? [make.select('section', { label: 'search.section', options: [all, ...choices.sections.map(({ id, title }) => ({ value: String(id), label: tr.pick(title).text }))] })] : []),
        make.select('year', { label: 'search.year', options: [all, ...choices.years.map((year) => ({ value: String(year), label: String(year) }))] }),
      ],
    };
  }

  private item(tr: Translator, row: Result, journal: Journal | null): NonNullable<SearchPage['result']>['items'][number] {
    const { text, lang } = ownText(tr, row.title, row.language);
    const name = tr.pick(row.journal);
    return {
      href: publishingUrls.article({ journal: row.journalPath, lang: tr.language, number: row.number }), mark: markOf(row.kind, tr), title: text, lang, snippet: row.snippet,
      authors: row.authors.filter(Boolean).join(', ') || null, doi: row.doi ? `https://doi.org/${row.doi}` : null,
      meta: [...(journal ? [] : [{ text: name.text, lang: name.lang }]), ...(row.issue ? [{ text: issueLabel(tr, row.issue), lang: null }] : []), { text: tr.date(row.publishedAt), lang: null }],
    };
  }
}
