import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Policy } from './access/policy.js';
import type { NavigationItem } from './access/room.js';
import { actingUrls } from './accounts/acting/urls.js';
import { consentsUrls } from './accounts/consents/urls.js';
import { guidelinesUrls } from './accounts/guidelines/urls.js';
import { alertsUrls } from './accounts/alerts/urls.js';
import { accountsUrls } from './accounts/urls.js';
import { Journals } from './journals/journals.js';
import type { Journal } from './journals/journal.entity.js';
import { journalsUrls } from './journals/urls.js';
import { searchUrls } from './publishing/search/urls.js';
import { rightsUrls } from './rights/urls.js';
import type { Chrome, CurrentLink } from './platform/views/layout.js';
import type { LayoutName } from './platform/views/view.js';
import { isLanguage, languageNames, languages } from './platform/i18n/texts.js';
import { accentHref } from './platform/web/assets.js';
import { BANNERS, type BannerSource } from './platform/web/banners.js';
import { isLocalPath } from './platform/web/urls.js';
import { wayBack } from './platform/web/way-back.js';
import type { ChromeSource } from './platform/web/renderer.js';

export const NAVIGATION = Symbol('navigation');

const settingsOf = (journal: Journal | null): NavigationItem['place'] => (journal ? 'journalSettings' : 'platformSettings');

/** What surrounds a page. Pages for readers know no one, so that they are the same for all. */
@Injectable()
export class HouseChrome implements ChromeSource {
  constructor(
    private readonly journals: Journals,
    private readonly policy: Policy,
    @Inject(NAVIGATION) private readonly navigation: readonly NavigationItem[],
    @Inject(BANNERS) private readonly sources: readonly BannerSource[],
  ) {}

  async chrome(request: Request, layout: LayoutName): Promise<Chrome> {
    const context = request.context!;
    const journal = context.journal && (await this.journals.of(context));
    const bare = this.bare(request);
    const actor = layout === 'public' ? null : (request.actor ?? null);
    const sections = this.sections(request, layout, journal);
    return {
      ...bare,
      journal: journal && this.journalChrome(request, journal),
      nav: this.nav(request, layout, journal, sections !== null),
      search: layout === 'public' ? this.search(request, journal) : null,
      sections,
      account: {
        ...bare.account,
        ...(layout === 'public' ? { signInHref: bare.account.deskHref, signInLabel: context.translator.t('layout.signInOrDesk') } : {}),
        signedIn: actor !== null && actor.only === null,
        name: actor?.name ?? null,
        signOutAction: actor ? accountsUrls.signOut({ lang: context.language }) : null,
        links: actor && !actor.only ? [
          { label: context.translator.t('profile.title'), href: accountsUrls.profile({ lang: context.language }) },
          ...(layout === 'staff' && journal ? [{ label: context.translator.t('layout.toJournal'), href: journalsUrls.home({ journal: journal.path, lang: context.language }) }] : []),
        ] : [],
      },
      footer: this.footer(request, journal),
      ask: layout === 'public' ? null : this.ask(request),
      back: this.back(request, layout),
      banners: (await Promise.all(this.sources.map((source) => source.banners(context)))).flat(),
      acting: layout === 'public' ? null : bare.acting,
    };
  }

  bare(request: Request): Chrome {
    const { translator, language } = request.context!;
    return {
      site: { name: translator.t('platform.name'), href: `/${language}` },
      journal: null,
      nav: [],
      search: null,
      sections: null,
      languages: languages.map((code) => ({ code, label: languageNames[code], href: this.inLanguage(request, code), current: code === language })),
      account: {
        signedIn: false, name: null, signInHref: accountsUrls.signIn({ lang: language }), signInLabel: translator.t('layout.signIn'), deskHref: `/${language}/desk`, signOutAction: null, links: [],
      },
      footer: [],
      ask: null,
      back: null,
      acting: this.acting(request),
      banners: [],
      notice: null,
    };
  }

  /** One thing at a time: that an administrator acted for this person, then new guidelines. */
  private ask(request: Request): Chrome['ask'] {
    const { translator: { t }, language: lang } = request.context!;
    const actor = request.actor;
    const asks = [
      { on: actor?.owesConsent, text: 'consents.again.notice', label: 'consents.again.link', href: consentsUrls.changed({ lang }) },
      { on: actor?.actedFor, text: 'acting.told.text', label: 'acting.told.link', href: actingUrls.actedFor({ lang }) },
      { on: actor?.owesAgreement && actor.behind === null, text: 'guidelines.ask.notice', label: 'guidelines.ask.link', href: guidelinesUrls.agreement({ lang }) },
    ];
    const ask = asks.find(({ on, href }) => on === true && request.path !== href);
    return ask ? { text: t(ask.text), label: t(ask.label), href: ask.href } : null;
  }

  private back(request: Request, layout: LayoutName): Chrome['back'] {
    const href = layout === 'public' ? null : wayBack(request);
    const { t } = request.context!.translator;
    return href === null ? null : { href, text: t('ownData.back.text'), label: t('ownData.back') };
  }

  private acting(request: Request): Chrome['acting'] {
    const { translator: tr, language } = request.context!;
    const actor = request.actor;
    return actor?.acting ? {
      label: tr.t('acting.bar.label'),
      text: tr.t('acting.bar.text', { by: actor.acting.by, name: actor.name }),
      until: tr.t('acting.bar.until', { time: tr.time(actor.acting.until) }),
      stop: { action: actingUrls.stop({ lang: language }), label: tr.t('acting.bar.stop') },
    } : null;
  }

  private journalChrome(request: Request, journal: Journal): Chrome['journal'] {
    const { translator, language } = request.context!;
    const name = translator.pick(journal.name).text;
    return {
      name,
      href: journalsUrls.home({ journal: journal.path, lang: language }),
      accentHref: accentHref(journal.accent),
      logo: journal.logoFileId ? { src: journalsUrls.logo({ journal: journal.path }, { v: journal.logoFileId }), alt: name } : null,
    };
  }

  private nav(request: Request, layout: string, journal: Journal | null, amongSections: boolean): CurrentLink[] {
    const { language, translator } = request.context!;
    if (request.actor?.only) return [];
    const place = layout === 'staff' ? (journal ? 'journalStaff' : 'platformStaff') : 'reader';
    if (place === 'reader' && !journal) return [];
    const desk = { label: translator.t('layout.desk'), href: `/${language}/desk`, current: request.path === `/${language}/desk` };
    const links = this.links(request, place, journal);
    const here = place === 'reader' ? links.find(({ href }) => request.path === href) : lyingAt(links, request.path);
    const own = links.map(({ label, href }) => ({ label, href, current: href === here?.href }));
    return place === 'reader' ? own : [desk, ...own, ...this.settings(request, journal, amongSections)];
  }

  /** Above every page for readers but the one on which they search. */
  private search(request: Request, journal: Journal | null): Chrome['search'] {
    const { language: lang, translator } = request.context!;
    const { t } = translator;
    const action = journal ? searchUrls.journal({ journal: journal.path, lang }) : searchUrls.platform({ lang });
    return request.path === action ? null : { action, label: journal ? t('search.in', { journal: translator.pick(journal.name).text }) : t('search.all'), submit: t('search.submit') };
  }

  /** One entry for all that a journal, or the platform, has settled: its first page that this person may open. */
  private settings(request: Request, journal: Journal | null, current: boolean): CurrentLink[] {
    const first = this.links(request, settingsOf(journal), journal)[0];
    return first ? [{ label: request.context!.translator.t('journals.settings'), href: first.href, current }] : [];
  }

  /** The pages beside this one: of a profile, or of what a journal or the platform has settled. */
  private sections(request: Request, layout: string, journal: Journal | null): Chrome['sections'] {
    const { t } = request.context!.translator;
    const place = layout === 'profile' ? 'profile' : layout === 'staff' && !request.actor?.only ? settingsOf(journal) : null;
    if (!place) return null;
    const links = this.links(request, place, journal);
    const here = lyingAt(links, request.path);
    if (place !== 'profile' && !here) return null;
    const title = t(place === 'profile' ? 'profile.title' : 'journals.settings');
    const groups = [...new Set(links.map(({ group }) => group))].map((heading) => ({
      heading: heading ?? title, links: links.filter(({ group }) => group === heading).map(({ label, href }) => ({ label, href, current: href === here?.href })),
    }));
    return { label: title, here: here?.label ?? title, groups };
  }

  /** The items of a place that this person may follow. */
  private links(request: Request, place: NavigationItem['place'], journal: Journal | null): { group: string | null; label: string; href: string; among: string[] }[] {
    const { language: lang, translator: { t } } = request.context!;
    const facts = { kind: journal ? 'journal' : 'platform', id: journal?.id ?? 0, journalId: journal?.id ?? null };
    return this.navigation
      .filter((item) => item.place === place && (item.action === null || this.policy.allows(item.action, request.actor ?? null, facts)))
      .map((item) => {
        const at = { lang, journal: journal?.path ?? '' };
        return { group: item.group ? t(item.group) : null, label: t(item.label), href: item.href(at), among: (item.among ?? [item.href]).map((href) => href(at)) };
      });
  }

  private footer(request: Request, journal: Journal | null): Chrome['footer'] {
    const { language, translator } = request.context!;
    const privacy = journal ? rightsUrls.journalPrivacy({ journal: journal.path, lang: language }) : rightsUrls.privacy({ lang: language });
    const alerts = journal ? [{ label: translator.t('alerts.title'), href: alertsUrls.alerts({ journal: journal.path, lang: language }) }] : [];
    return [...alerts, { label: translator.t('guidelines.short'), href: guidelinesUrls.guidelines({ lang: language }) }, { label: translator.t('rights.privacy'), href: privacy }];
  }

  /** The same page in another language; where the address has none, that language's front page. */
  private inLanguage(request: Request, code: string): string {
    const parts = request.originalUrl.split('/');
    const at = parts.findIndex((part) => isLanguage(part.split('?')[0]));
    if (at < 0 || at > 2) return `/${code}`;
    const address = parts.map((part, index) => (index === at ? part.replace(/^\w+/, code) : part)).join('/');
    return isLocalPath(address) ? address : `/${code}`;
  }
}

/** The one with the longest address that this page lies at or below. */
function lyingAt<T extends { href: string; among: readonly string[] }>(links: readonly T[], path: string): T | undefined {
  const lies = (link: T): number => Math.max(0, ...[...(path === link.href ? [link.href] : []), ...link.among.filter((href) => path === href || path.startsWith(`${href}/`))].map(({ length }) => length));
  return links.filter((link) => lies(link) > 0).sort((a, b) => lies(b) - lies(a))[0];
}
