import { Injectable } from '@nestjs/common';
import { versionUrls } from '../../editorial/versions/urls.js';
import { item, type StaffFormPage } from '../../journals/staff-form.view.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import { publishingUrls } from '../../publishing/urls.js';
import { mastheadUrls } from '../../accounts/masthead/urls.js';
import { rightsUrls } from '../urls.js';
import { fact, type CasePage, type CaseSection } from '../pages/case.view.js';
import type { ListPage } from '../pages/list.view.js';
import type { RequestFacts } from '../requests/requests.policy.js';
import { RequestsQuery } from '../requests/requests.query.js';
import { requestsUrls } from '../requests/urls.js';
import { entry, unreadEntry } from './mention-entries.js';
import { MentionForm, WeighForm } from './mention.forms.js';
import { MentionsQuery, type FoundPage, type FoundWork, type SearchRow, type UnreadFile } from './mentions.query.js';
import { outcomes } from './outcomes.js';
import { mentionsUrls } from './urls.js';

type Lang = RequestContext['language'];

/** What the administrator sees of persons who are only mentioned. */
@Injectable()
export class MentionPages {
  constructor(private readonly query: MentionsQuery, private readonly asked: RequestsQuery) {}

  async list({ language: lang, translator: tr }: RequestContext): Promise<ListPage> {
    return {
      title: tr.t('mention.title'), crumbs: [{ label: tr.t('requests.title'), href: requestsUrls.queue({ lang }) }, { label: tr.t('mention.title'), href: null }], intro: tr.t('mention.intro'), tabs: null, links: [], filter: null, previous: null, next: null, columns: [tr.t('mention.names'), tr.t('mention.asked'), tr.t('mention.found')],
      rows: (await this.query.list()).map((row) => ({
        title: row.names.join(' · '), href: mentionsUrls.search({ lang, mentionSearch: row.publicId }), cells: [{ label: tr.t('mention.asked'), text: tr.dateTime(row.askedAt), tag: null }, { label: tr.t('mention.found'), text: stands(row, tr), tag: null }],
      })),
      none: { title: tr.t('mention.none'), text: tr.t('mention.none.text'), action: null },
    };
  }

  /** The forms that a name takes are proposed. */
  async begin({ language: lang, translator: tr }: RequestContext, facts: RequestFacts, posted: Form<MentionForm> | null): Promise<StaffFormPage> {
    const { name, publicId } = found(await this.asked.one(facts.id));
    const parts = name.split(/\s+/);
    const last = parts.at(-1) ?? '';
    const given = parts.slice(0, -1);
    const proposed = given.length === 0 ? [name] : [name, `${last}, ${given.join(' ')}`, `${given[0]!.charAt(0)}. ${last}`, `${last}, ${given[0]!.charAt(0)}.`];
    const fields = new FieldMaker(posted ?? new Form(Object.assign(new MentionForm(), { names: proposed.join('\n') })), tr);
    return {
      title: tr.t('mention.search'), crumbs: { items: [{ label: tr.t('requests.title'), href: requestsUrls.queue({ lang }) }, { label: name, href: requestsUrls.request({ lang, rightsRequest: publicId }) }, { label: tr.t('mention.search'), href: null }] },
      intro: tr.t('mention.search.text'), errors: fields.summary(), action: mentionsUrls.begin({ lang, rightsRequest: publicId }), languages: [],
      items: [item.textarea(fields.textarea('names', { label: 'mention.names', hint: 'mention.names.hint', required: true, rows: 5, maxlength: 1000 }))],
      submit: tr.t('mention.search'), cancel: { label: tr.t('form.cancel'), href: requestsUrls.request({ lang, rightsRequest: publicId }) },
    };
  }

  async search({ language: lang, translator: tr }: RequestContext, id: number): Promise<CasePage> {
    const row = found(await this.query.search(id));
    const works = row.doneAt ? await this.query.works(id) : [];
    const pages = row.doneAt ? await this.query.pages(id) : [];
    const unread = row.doneAt ? await this.query.unread() : [];
    return {
      title: tr.t('mention.of', { name: row.who }), crumbs: [{ label: tr.t('mention.title'), href: mentionsUrls.list({ lang }) }, { label: row.who, href: null }], presses: [], intro: row.doneAt && works.length + pages.length === 0 ? tr.t('mention.nowhere') : null,
      state: row.doneAt ? { text: stands(row, tr), color: row.works > row.weighed ? 'warning' : 'success' } : { text: tr.t('mention.searching'), color: 'info' },
      links: row.doneAt ? [] : [{ label: tr.t('mention.again'), href: mentionsUrls.search({ lang, mentionSearch: row.publicId }), primary: false }],
      facts: { items: [...fact(tr.t('mention.names'), row.names.join(' · ')), ...fact(tr.t('mention.asked'), tr.dateTime(row.askedAt)), ...fact(tr.t('restriction.request'), tr.t('restriction.request.open'), requestsUrls.request({ lang, rightsRequest: row.request }))] },
      sections: [...works.map((work) => this.work(work, row, tr, lang)), ...this.pages(pages, tr, lang), ...this.unread(unread, tr, lang)],
    };
  }

  async weigh({ language: lang, translator: tr }: RequestContext, id: number, number: number, posted: Form<WeighForm> | null): Promise<StaffFormPage> {
    const row = found(await this.query.search(id));
    const work = found((await this.query.works(id, number))[0]);
    const fields = new FieldMaker(posted ?? new Form(Object.assign(new WeighForm(), work.weighing ?? {})), tr);
    const href = mentionsUrls.search({ lang, mentionSearch: row.publicId });
    return {
      title: tr.t('mention.weigh'), crumbs: { items: [{ label: tr.t('mention.title'), href: mentionsUrls.list({ lang }) }, { label: row.who, href }, { label: tr.pick(work.title).text || String(number), href: null }] },
      intro: tr.t('mention.weigh.text'), errors: fields.summary(), action: mentionsUrls.weigh({ lang, mentionSearch: row.publicId, number }), languages: [],
      items: [
        item.textarea(fields.textarea('reasons', { label: 'mention.reasons', hint: 'mention.reasons.hint', required: true, rows: 8, maxlength: 5000 })),
        item.select(fields.select('outcome', { label: 'mention.outcome', required: true, options: [{ value: '', label: tr.t('requests.kind.choose') }, ...outcomes.map((value) => ({ value, label: tr.t(`mention.outcome.${value}`) }))] })),
        item.textarea(fields.textarea('ask', { label: 'mention.ask', hint: 'mention.ask.hint', rows: 5, maxlength: 5000 })),
      ],
      submit: tr.t('mention.weigh.submit'), cancel: { label: tr.t('form.cancel'), href },
    };
  }

  private work({ number, journal, path, title, places, weighing }: FoundWork, row: SearchRow, tr: Translator, lang: Lang): CasePage['sections'][number] {
    const where = ({ version, place, label }: FoundWork['places'][number]): string => [tr.t(`mention.place.${place}`, { label: label ?? '' }), tr.t('mention.version', { version: String(version) })].join(' · ');
    const to = ({ version, ref }: FoundWork['places'][number]): string => (ref === null ? publishingUrls.version({ journal: path, lang, number, version }) : publishingUrls.galley({ journal: path, lang, number, key: ref }));
    return {
      id: `work-${number}`, heading: tr.pick(title).text || String(number), text: `${tr.pick(journal).text} · ${number}`,
      items: [
        entry(weighing ? tr.t('mention.weighed', { outcome: tr.t(`mention.outcome.${weighing.outcome}`) }) : tr.t('mention.open'), {
          quote: weighing?.reasons ?? null, link: { label: tr.t(weighing ? 'mention.weigh.anew' : 'mention.weigh'), href: mentionsUrls.weigh({ lang, mentionSearch: row.publicId, number }) },
        }),
        ...(weighing && weighing.outcome !== 'nothing' && weighing.outcome !== 'deindexing' ? [entry('', { link: { label: tr.t('mention.versions'), href: versionUrls.versions({ journal: path, lang, submission: number }) } })] : []),
        ...places.map((place) => entry(where(place), { quote: place.snippet, link: { label: tr.t('mention.look'), href: to(place) } })),
      ],
    };
  }

  /** A journal mends these itself, without a version: there is nothing to weigh them against but its own purpose. */
  private pages(found: readonly FoundPage[], tr: Translator, lang: Lang): CaseSection[] {
    if (found.length === 0) return [];
    return [{
      id: 'pages', heading: tr.t('mention.pages'), text: tr.t('mention.pages.text'),
      items: found.map((one) => entry([one.journal ? tr.pick(one.journal).text : tr.t('platform.name'), tr.t(`mention.place.${one.place}`)].join(' · '), { quote: one.snippet, link: { label: tr.t('mention.look'), href: pageOf(one, lang) } })),
    }];
  }

  private unread(files: readonly UnreadFile[], tr: Translator, lang: Lang): CaseSection[] {
    if (files.length === 0) return [];
    return [{
      id: 'unread', heading: tr.t('mention.unread'), text: [tr.t('mention.unread.text'), files.length > 100 ? tr.t('mention.unread.more') : ''].filter(Boolean).join(' '),
      items: files.slice(0, 100).map((file) => unreadEntry(file, tr, lang)),
    }];
  }
}

function pageOf({ path, place, ref }: FoundPage, lang: Lang): string {
  if (place === 'privacy') return path === null ? rightsUrls.privacy({ lang }) : rightsUrls.journalPrivacy({ journal: path, lang });
  const at = { journal: path ?? '', lang };
  if (place === 'masthead') return mastheadUrls.page(at);
  return place.startsWith('issue.') && ref !== null ? publishingUrls.issue({ ...at, issue: ref }) : publishingUrls.about(at);
}

const stands = ({ doneAt, works, weighed }: SearchRow, tr: Translator): string => (doneAt ? tr.t('mention.stands', { works, weighed }) : tr.t('mention.searching'));
