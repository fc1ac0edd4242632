import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.js';
import type { Category } from '../../personal-data/data-map.js';
import { purposes, type PurposeKey } from '../../personal-data/purposes.js';
import { withLengths, type InForce } from '../../personal-data/retention.js';
import { waits } from '../../accounts/elsewhere/errands.js';
import { aboutPlace, dataPlaceNames } from '../../platform/data-places.js';
import { noon } from '../../platform/days.js';
import { capital } from '../../platform/i18n/capital.js';
import { Languages } from '../../platform/i18n/languages.js';
import type { Language } from '../../platform/i18n/texts.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { cookieName, deviceCookies, type DeviceCookie } from '../../platform/web/cookies.js';
import { absolute, idle } from '../../visitors/sessions/sessions.js';
import { Responsibilities } from '../organisations/responsibility.js';
import { DatumWords, sortedViewers } from '../holdings/datum-words.js';
import { Declarations, type Declared } from '../holdings/declarations.js';
import type { SafeguardsSaid } from '../safeguards/safeguards.js';
import type { StatementModel } from './statement.view.js';

type Facts = StatementModel['protection'];
type Items = Facts['items'];

const chapters: Record<Category, string> = { A: 'accounts', B: 'contributors', C: 'manuscripts', D: 'visits' };
/** What happens by itself, by what it has to do with; rooms that are not named run the platform. */
const procedures: Record<string, readonly string[]> = { accounts: ['accounts'], manuscripts: ['editorial', 'contributors', 'publishing', 'journals'], visits: ['sessions', 'statistics'], platform: [] };
const purposesInOrder = Object.keys(purposes);
const hour = 3_600_000;

/** Puts things that have the same key together, in the order in which they came. */
function together<T>(things: readonly T[], key: (thing: T) => unknown): T[][] {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const name = JSON.stringify(key(thing));
    groups.set(name, [...(groups.get(name) ?? []), thing]);
  }
  return [...groups.values()];
}

const whatOf = (declared: readonly Declared[], { language }: Translator): string[] => [...new Set(declared.map(({ datum }) => datum.what[language]))];

/** Writes the privacy statement from what the rooms declare, so that it cannot say anything else (S5). */
@Injectable()
export class StatementWriter {
  constructor(private readonly declarations: Declarations, private readonly words: DatumWords, private readonly languages: Languages, private readonly responsibilities: Responsibilities, @Inject(CONFIG) private readonly config: Config) {}

  async write(language: Language, values: InForce, safeguards: SafeguardsSaid): Promise<StatementModel> {
    const tr = this.languages.in(language);
    const all = this.declarations.all();
    return {
      responsible: await this.responsibilities.of(null, 'responsible', tr.t('organisations.whoIs'), tr),
      chapters: (Object.keys(chapters) as Category[]).flatMap((category) => {
        const own = all.filter(({ datum }) => datum.category === category);
        return own.length === 0 ? [] : [{ id: chapters[category], title: tr.t(`rights.chapter.${category}`), parts: this.parts(own, values, tr) }];
      }),
      automated: this.automated(values, tr),
      device: this.cookies(tr),
      protection: this.protection(safeguards, tr),
      stored: this.stored(tr),
      authority: { label: tr.t('rights.complain.authority'), href: language === 'en' ? 'https://www.datatilsynet.no/en/' : 'https://www.datatilsynet.no/' },
    };
  }

  /** One for each purpose that comes first, in the order of the purposes; what serves others too says so. */
  private parts(declared: readonly Declared[], values: InForce, tr: Translator): StatementModel['chapters'][number]['parts'] {
    const first = ({ datum }: Declared): PurposeKey => datum.purposes[0]!;
    const sorted = [...declared].sort((a, b) => purposesInOrder.indexOf(first(a)) - purposesInOrder.indexOf(first(b)));
    return together(sorted, first).map((part) => ({
      title: this.words.purpose({ purposes: [first(part[0]!)] }, tr),
      names: capital(whatOf(part, tr).join(', ')),
      uses: together(part, ({ datum }) => datum.purposes).sort(([a], [b]) => a!.datum.purposes.length - b!.datum.purposes.length).map((use) => this.use(use, values, tr)),
    }));
  }

  private use(declared: readonly Declared[], values: InForce, tr: Translator): StatementModel['chapters'][number]['parts'][number]['uses'][number] {
    const data = declared.map(({ datum }) => datum);
    const [, ...others] = data[0]!.purposes;
    const { ground, kept } = this.words.why(data[0]!, declared.map(({ table }) => table), values, tr);
    return {
      also: others.length > 0 ? tr.t('rights.also', { purposes: tr.list(others.map((key) => purposes[key].words[tr.language])) }) : null,
      why: { items: [{ term: tr.t('rights.ground'), values: this.distinct(ground) }, { term: tr.t('rights.kept'), values: this.distinct(kept) }] },
      data: together(declared, ({ datum }) => [datum.source, sortedViewers(datum.seenBy), sortedViewers(datum.editedBy), datum.sentTo, datum.onErasure]).map((group) => ({
        what: capital(tr.list(whatOf(group, tr))), facts: this.words.facts(group[0]!.datum, tr),
      })),
    };
  }

  private automated(values: InForce, tr: Translator): StatementModel['automated'] {
    const groupOf = (room: string): string => Object.keys(procedures).find((group) => procedures[group]!.includes(room)) ?? 'platform';
    const all = this.declarations.automated();
    return Object.keys(procedures).flatMap((group) => {
      const items = all.filter(({ room }) => groupOf(room) === group).map(({ words }) => withLengths(words, values, tr.language));
      return items.length > 0 ? [{ title: tr.t(`rights.automated.${group}`), count: tr.t('rights.automated.count', { count: items.length }), items }] : [];
    });
  }

  /** Where data lies, how it is protected, and when that was last looked into (P8). */
  private protection({ place, measures, ...dates }: SafeguardsSaid, tr: Translator): Facts {
    const said = (text: string): string => text || tr.t('safeguards.unsaid');
    const days = (['risk', 'test', 'impact'] as const).map((name) => ({ term: tr.t(`safeguards.${name}`), text: said(dates[name] && tr.date(noon(dates[name]))) }));
    return {
      items: [{ term: tr.t('safeguards.place'), text: said(place[tr.language]) }, { term: tr.t('safeguards.measures'), text: said(measures[tr.language]) }, ...days].map(({ term, text }) => ({ term, values: this.distinct([text]) })),
    };
  }

  /** What is written to disk (R13): the same table says what a backup takes along and what is searched after an erasure. */
  private stored({ language, t }: Translator): StatementModel['stored'] {
    const places = dataPlaceNames.map(aboutPlace).filter(({ demoOnly }) => !demoOnly || this.config.DEMO);
    return { items: places.map(({ what, ends, backup }) => ({ term: capital(what[language]), values: this.distinct([t(typeof backup === 'string' ? 'rights.stored.backedUp' : 'rights.stored.notBackedUp', { ends: ends[language] })]) })) };
  }

  /** What can be stored on the device (D13): nothing that this installation does not set. */
  private cookies(tr: Translator): StatementModel['device'] {
    const { secure, FEIDE_CLIENT_ID, ORCID_CLIENT_ID } = this.config;
    const expiry: Record<DeviceCookie, string> = {
      session: tr.t('rights.device.expiry.session', { hours: idle / hour, days: absolute / (24 * hour) }), elsewhere: tr.t('rights.device.expiry.elsewhere', { minutes: waits / 60_000 }),
    };
    const used: Record<DeviceCookie, boolean> = { session: true, elsewhere: Boolean(FEIDE_CLIENT_ID ?? ORCID_CLIENT_ID) };
    return deviceCookies.filter((name) => used[name]).map((name) => ({
      items: [
        { term: tr.t('rights.device.name'), text: cookieName(name, secure) },
        { term: tr.t('rights.device.setBy'), text: tr.t('rights.device.setBy.us') },
        { term: tr.t('rights.device.purpose'), text: tr.t(`rights.device.purpose.${name}`) },
        { term: tr.t('rights.device.expiry'), text: expiry[name] },
      ].map(({ term, text }) => ({ term, values: this.distinct([text]) })),
    }));
  }

  private distinct(texts: readonly string[]): Items[number]['values'] {
    return [...new Set(texts)].map((text) => ({ text, href: null, lang: null }));
  }
}
