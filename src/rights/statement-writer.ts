import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config.js';
import type { Category, Personal, Viewer } from '../personal-data/data-map.js';
import { grounds } from '../personal-data/grounds.js';
import { purposes, type Purpose, type PurposeKey } from '../personal-data/purposes.js';
import { recipients } from '../personal-data/recipients.js';
import { journalRoles } from '../personal-data/roles.js';
import type { Words } from '../personal-data/words.js';
import { elsewhereCookieName } from '../accounts/elsewhere/elsewhere-cookie.js';
import { waits } from '../accounts/elsewhere/errands.js';
import { Languages } from '../platform/i18n/languages.js';
import type { Language } from '../platform/i18n/texts.js';
import type { Translator } from '../platform/i18n/translator.js';
import { sessionCookieName } from '../platform/web/cookies.js';
import { absolute, idle } from '../visitors/sessions/sessions.js';
import { Declarations } from './declarations.js';
import type { StatementModel } from './statement.view.js';

type Items = StatementModel['device'][number]['items'];

const chapters: Record<Category, string> = { A: 'accounts', B: 'contributors', C: 'manuscripts', D: 'visits' };
const order: readonly Viewer[] = ['self', 'public', 'webAdmin', ...journalRoles, 'nobody'];
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

const sorted = (viewers: readonly Viewer[]): Viewer[] => order.filter((viewer) => viewers.includes(viewer));
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** Writes the privacy statement from what the rooms declare, so that it cannot say anything else (S5). */
@Injectable()
export class StatementWriter {
  constructor(private readonly declarations: Declarations, private readonly languages: Languages, @Inject(CONFIG) private readonly config: Config) {}

  write(language: Language): StatementModel {
    const tr = this.languages.in(language);
    const data = this.declarations.all().map(({ datum }) => datum);
    return {
      chapters: (Object.keys(chapters) as Category[]).flatMap((category) => {
        const own = data.filter((datum) => datum.category === category);
        return own.length === 0 ? [] : [{ id: chapters[category], title: tr.t(`rights.chapter.${category}`), parts: together(own, (datum) => datum.purposes).map((part) => this.part(part, tr)) }];
      }),
      automated: this.declarations.automated().map(({ words }) => words[language]),
      device: this.cookies(tr),
      authority: { label: tr.t('rights.complain.authority'), href: language === 'en' ? 'https://www.datatilsynet.no/en/' : 'https://www.datatilsynet.no/' },
    };
  }

  private part(data: readonly Personal[], tr: Translator): StatementModel['chapters'][number]['parts'][number] {
    const keys = data[0]!.purposes;
    const why = keys.map((key): Purpose => purposes[key]);
    const several = keys.length > 1;
    const words = (purpose: Purpose, text: string): string => (several ? `${capital(purpose.words[tr.language])}: ${text}` : text);
    return {
      title: why.map((purpose) => capital(purpose.words[tr.language])).join(' · '),
      names: capital([...new Set(data.map((datum) => datum.what[tr.language]))].join(', ')),
      why: {
        items: [
          { term: tr.t('rights.ground'), values: this.distinct(why.map((purpose) => words(purpose, this.ground(purpose, tr)))) },
          { term: tr.t('rights.kept'), values: this.distinct(why.map((purpose) => words(purpose, purpose.end[tr.language]))) },
        ],
      },
      data: together(data, (datum) => [datum.source, sorted(datum.seenBy), sorted(datum.editedBy), datum.sentTo, datum.onErasure]).map((group) => ({
        what: capital(tr.list([...new Set(group.map((datum) => datum.what[tr.language]))])), facts: this.facts(group[0]!, tr),
      })),
    };
  }

  private facts({ source, seenBy, editedBy, sentTo = [], onErasure }: Personal, tr: Translator): StatementModel['chapters'][number]['parts'][number]['data'][number]['facts'] {
    const people = (viewers: readonly Viewer[]): string => tr.list(sorted(viewers.length > 0 ? viewers : ['nobody']).map((viewer) => tr.t(`rights.viewer.${viewer}`)));
    const said = (words: Words): string => words[tr.language];
    return [
      { term: tr.t('rights.from'), text: tr.list(source.map((from) => tr.t(`rights.source.${from}`))) },
      { term: tr.t('rights.seenBy'), text: people(seenBy) },
      { term: tr.t('rights.editedBy'), text: people(editedBy) },
      ...(sentTo.length > 0 ? [{ term: tr.t('rights.sentTo'), text: tr.list(sentTo.map((to) => said(recipients[to]))) }] : []),
      { term: tr.t('rights.onErasure'), text: this.erasure(onErasure, tr) },
    ];
  }

  private erasure(onErasure: Personal['onErasure'], tr: Translator): string {
    if (typeof onErasure === 'string') return tr.t(`rights.erasure.${onErasure}`);
    const key: PurposeKey = onErasure.keep;
    return tr.t('rights.erasure.keep', { purpose: purposes[key].words[tr.language] });
  }

  private ground(purpose: Purpose, tr: Translator): string {
    const { article, words } = grounds[purpose.ground];
    return tr.t('rights.groundOf', { ground: words[tr.language], article });
  }

  /** What can be stored on the device (D13): nothing that this installation does not set. */
  private cookies(tr: Translator): StatementModel['device'] {
    const { secure, FEIDE_CLIENT_ID, ORCID_CLIENT_ID } = this.config;
    const session = { name: sessionCookieName(secure), purpose: 'session', expiry: tr.t('rights.device.expiry.session', { hours: idle / hour, days: absolute / (24 * hour) }) };
    const elsewhere = { name: elsewhereCookieName(secure), purpose: 'elsewhere', expiry: tr.t('rights.device.expiry.elsewhere', { minutes: waits / 60_000 }) };
    return [session, ...(FEIDE_CLIENT_ID || ORCID_CLIENT_ID ? [elsewhere] : [])].map(({ name, purpose, expiry }) => ({
      items: [
        { term: tr.t('rights.device.name'), text: name },
        { term: tr.t('rights.device.setBy'), text: tr.t('rights.device.setBy.us') },
        { term: tr.t('rights.device.purpose'), text: tr.t(`rights.device.purpose.${purpose}`) },
        { term: tr.t('rights.device.expiry'), text: expiry },
      ].map(({ term, text }) => ({ term, values: this.distinct([text]) })),
    }));
  }

  private distinct(texts: readonly string[]): Items[number]['values'] {
    return [...new Set(texts)].map((text) => ({ text, href: null, lang: null }));
  }
}
