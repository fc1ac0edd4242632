import { Injectable } from '@nestjs/common';
import type { Translator } from '../../platform/i18n/translator.js';
import { pager } from '../../platform/web/pager.js';
import { Networks } from './networks.js';
import { automaticKinds, lookKind, outcomeOf } from './security-kinds.js';
import { SecurityLog, type LoggedEvent, type LogList } from './security-log.query.js';
import type { LogModel } from './security-log.view.js';

const size = 50;
const colors = { done: 'success', refused: 'warning', asked: 'neutral' } as const;

/** What an address asks for; anything else is the first page of the first list. */
export interface Asked {
  list: LogList;
  page: number;
}
export const askedFor = (list: unknown, page: unknown): Asked => ({
  list: list === 'looks' ? 'looks' : 'security', page: typeof page === 'string' && /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
});

/** Draws the log, for the person themselves and for the web administrator. */
@Injectable()
export class LogPage {
  constructor(private readonly log: SecurityLog, private readonly networks: Networks) {}

  /** `own` is whether the reader is the person: then it also says from which network. */
  async of(tr: Translator, personId: number, own: boolean, asked: Asked, href: (query: { list: string | null; page: number | null }) => string): Promise<LogModel> {
    const { total, events } = await this.log.of(personId, asked.list, { size, number: asked.page });
    const networks = own ? await this.networks.sameAsNow(events.map(({ id }) => id)) : new Map<string, boolean>();
    return {
      intro: tr.t(!own ? 'securityLog.intro.person' : asked.list === 'looks' ? 'securityLog.intro.looks' : 'securityLog.intro'),
      lists: {
        label: tr.t('securityLog.lists'),
        items: [
          { label: tr.t('securityLog.list.security'), href: href({ list: null, page: null }), current: asked.list === 'security' },
          { label: tr.t('securityLog.list.looks'), href: href({ list: 'looks', page: null }), current: asked.list === 'looks' },
        ],
      },
      columns: { what: tr.t('securityLog.what'), who: tr.t('securityLog.who'), time: tr.t('securityLog.time'), outcome: tr.t('securityLog.outcome') },
      rows: events.map((event) => ({ ...this.row(tr, event, personId, own), network: this.network(tr, networks.get(event.id)) })),
      pager: pager(tr, { page: asked.page, size, total, href: (page) => href({ list: asked.list === 'looks' ? 'looks' : null, page }) }),
      nothing: { title: tr.t('securityLog.none'), text: tr.t('securityLog.none.text'), action: null },
    };
  }

  private row(tr: Translator, event: LoggedEvent, personId: number, own: boolean): Omit<LogModel['rows'][number], 'network'> {
    const look = event.kind === lookKind;
    const outcome = look ? null : outcomeOf(event.kind);
    return {
      what: look ? this.look(tr, event) : tr.t(`securityLog.${event.kind}`),
      detail: look ? this.why(tr, event) : this.detail(tr, event),
      who: this.who(tr, event, personId, own),
      iso: event.at.toISOString(),
      time: tr.dateTime(event.at),
      outcome: outcome && { text: tr.t(`securityLog.outcome.${outcome}`), color: colors[outcome] },
    };
  }

  private detail(tr: Translator, { data, journal }: LoggedEvent): string | null {
    const role = typeof data['role'] === 'string' ? tr.t(`role.${data['role']}`) : null;
    return role && journal ? tr.t('securityLog.role', { role, journal: tr.pick(journal).text }) : role;
  }

  private look(tr: Translator, { data }: LoggedEvent): string {
    return tr.t(data['acting'] ? 'securityLog.look.acting' : data['cases'] ? 'securityLog.look.cases' : data['export'] ? 'securityLog.look.export' : data['whole'] ? 'securityLog.look.whole' : 'securityLog.look.work');
  }

  private why(tr: Translator, { data, journal }: LoggedEvent): string {
    if (data['acting']) return tr.t('securityLog.why.acting');
    return journal ? tr.t('securityLog.why.journal', { journal: tr.pick(journal).text }) : tr.t('securityLog.why.platform');
  }

  /** By role, never by name (P2). */
  private who(tr: Translator, event: LoggedEvent, personId: number, own: boolean): string {
    if (event.personId === null) return tr.t(automaticKinds.includes(event.kind) ? 'securityLog.by.itself' : 'securityLog.by.nobody');
    if (event.behindId !== null) return tr.t(own ? 'securityLog.by.behind' : 'securityLog.by.behindThem');
    if (event.personId === personId) return tr.t(own ? 'securityLog.by.you' : 'securityLog.by.them');
    const told = event.kind === lookKind ? event.data['role'] : null;
    return tr.t(`role.${typeof told === 'string' ? told : event.journal && !event.webAdmin ? 'manager' : 'webAdmin'}`);
  }

  private network(tr: Translator, same: boolean | undefined): string | null {
    return same === undefined ? null : tr.t(same ? 'securityLog.network.same' : 'securityLog.network.other');
  }
}
