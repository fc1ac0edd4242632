import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Terms } from '../../platform/retention/terms.js';
import type { RequestContext } from '../../platform/web/request.js';
import { categoryOf, Held } from '../holdings/held.js';
import { Holdings } from '../holdings/holdings.js';
import { Subjects } from '../holdings/subjects.js';
import { Withheld } from '../releases/withheld.js';
import { rightsUrls } from '../urls.js';
import { chapterNames, chapters, ownFirst, type Chapter } from './chapters.js';
import { Copies, copyDays } from './copies.js';
import type { CopiesPage } from './copy.view.js';
import { GivenQuery } from './given.query.js';
import { Receivers } from './receivers.js';
import { OwnDataPresenter } from './own-data.presenter.js';
import type { OwnDataPage } from './own-data.view.js';
import { ownDataUrls } from './urls.js';

/** How many rows of each kind the page shows; the rest is in the copy. */
const rowsOnPage = 20;

/** The pages on which a person sees what is held about them. */
@Injectable()
export class OwnDataPages {
  constructor(private readonly held: Held, private readonly subjects: Subjects, private readonly presenter: OwnDataPresenter, private readonly made: Copies, private readonly terms: Terms, private readonly given: GivenQuery, private readonly holdings: Holdings, private readonly withheld: Withheld, private readonly receivers: Receivers) {}

  async chapter({ language: lang, translator: tr }: RequestContext, { personId }: Actor, chapter: Chapter): Promise<OwnDataPage> {
    const subject = await this.subjects.ofPerson(personId);
    const tables = ownFirst(await this.held.of(subject, [chapters[chapter]], rowsOnPage));
    const given = await this.given.of(subject);
    const beside = { values: await this.terms.inForce(), given, back: ownDataUrls.chapter({ lang, chapter }) };
    const groups = tables.map((table) => this.presenter.group(table, beside, tr));
    const withheld = (await this.withheld.listed(subject)).filter(({ datum }) => datum.category === chapters[chapter]);
    const there = new Set(tables.map(({ holding }) => holding.table));
    const empty = this.holdings.all().filter((holding) => categoryOf(holding) === chapters[chapter] && !there.has(holding.table) && holding.about !== null).map(({ called }) => called[lang]);
    return {
      title: chapter === chapterNames[0] ? tr.t('ownData.title') : tr.t('ownData.titleOf', { chapter: tr.t(`rights.chapter.${chapters[chapter]}`) }), heading: tr.t('ownData.title'), intro: tr.t('ownData.intro'), copy: { label: tr.t('ownData.copy.title'), href: ownDataUrls.copies({ lang }) },
      tabs: { label: tr.t('ownData.chapters'), items: chapterNames.map((name) => ({ label: tr.t(`rights.chapter.${chapters[name]}`), href: ownDataUrls.chapter({ lang, chapter: name }), current: name === chapter })) },
      none: tables.length === 0 ? tr.t('ownData.none') : null,
      contents: groups.length < 2 ? null : { label: tr.t('ownData.contents'), items: groups.map(({ id, title, count }) => ({ label: title, href: `#${id}`, count })) },
      groups, withheld: this.presenter.withheld(withheld, tr), note: chapter === 'manuscripts' ? tr.t('ownData.withheld.open') : null, receivers: this.presenter.receivers(await this.receivers.of(subject), given, tr),
      empty: empty.length === 0 ? null : { summary: tr.t('ownData.empty', { count: empty.length }), items: [...new Set(empty)].sort((a, b) => a.localeCompare(b, lang)) },
      statement: { label: tr.t('rights.title'), href: rightsUrls.privacy({ lang }) },
    };
  }

  async copies({ language: lang, translator: tr }: RequestContext, { personId }: Actor): Promise<CopiesPage> {
    const copies = await this.made.of(personId);
    const waiting = copies.some(({ key }) => key === null);
    return {
      title: tr.t('ownData.copy.title'), texts: [tr.t('ownData.copy.text', { days: copyDays }), tr.t('ownData.copy.withheld')],
      action: waiting ? null : ownDataUrls.copies({ lang }), submit: tr.t('ownData.copy.submit'), wait: waiting ? tr.t('ownData.copy.wait') : null,
      copies: copies.length === 0 ? null : {
        heading: tr.t('ownData.copy.yours'),
        items: copies.map(({ publicId, askedAt, endsAt, key, size }) => ({
          text: tr.t('ownData.copy.asked', { time: tr.dateTime(askedAt) }),
          state: endsAt ? tr.t('ownData.copy.until', { time: tr.dateTime(endsAt) }) : tr.t('ownData.copy.making'),
          download: key === null ? null : { href: ownDataUrls.copy({ lang, copy: publicId }), label: tr.t('ownData.copy.download', { size: tr.bytes(size ?? 0) }) },
        })),
      },
      back: { label: tr.t('ownData.title'), href: ownDataUrls.mine({ lang }) },
    };
  }
}
