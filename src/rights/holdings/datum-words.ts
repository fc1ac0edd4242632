import { Injectable } from '@nestjs/common';
import type { Personal, Viewer } from '../../personal-data/data-map.js';
import { grounds } from '../../personal-data/grounds.js';
import { purposes, type Purpose, type PurposeKey } from '../../personal-data/purposes.js';
import { recipients } from '../../personal-data/recipients.js';
import { endSaid, endsOf, type InForce } from '../../personal-data/retention.js';
import { journalRoles } from '../../personal-data/roles.js';
import { capital } from '../../platform/i18n/capital.js';
import type { Translator } from '../../platform/i18n/translator.js';

const order: readonly Viewer[] = ['self', 'public', 'webAdmin', ...journalRoles, 'nobody'];

export const sortedViewers = (viewers: readonly Viewer[]): Viewer[] => order.filter((viewer) => viewers.includes(viewer));

/** What the data map says of a datum, in words: for the statement, for the person, for the record of processing. */
@Injectable()
export class DatumWords {
  /** Where it comes from, who sees and changes it, to whom it goes, what erasure does to it. */
  facts({ source, seenBy, editedBy, sentTo = [], onErasure }: Personal, tr: Translator): { term: string; text: string }[] {
    const people = (viewers: readonly Viewer[]): string => tr.list(sortedViewers(viewers.length > 0 ? viewers : ['nobody']).map((viewer) => tr.t(`rights.viewer.${viewer}`)));
    return [
      { term: tr.t('rights.from'), text: tr.list(source.map((from) => tr.t(`rights.source.${from}`))) },
      { term: tr.t('rights.seenBy'), text: people(seenBy) },
      { term: tr.t('rights.editedBy'), text: people(editedBy) },
      ...(sentTo.length > 0 ? [{ term: tr.t('rights.sentTo'), text: tr.list(sentTo.map((to) => recipients[to][tr.language])) }] : []),
      { term: tr.t('rights.onErasure'), text: this.erasure(onErasure, tr) },
    ];
  }

  /** Why it is held and how long: the ground and the end of each purpose, named where there are several; with the lengths in force. */
  why({ purposes: keys }: Pick<Personal, 'purposes'>, tables: readonly string[], values: InForce, tr: Translator): { ground: string[]; kept: string[] } {
    const named = (key: PurposeKey, text: string): string => (keys.length > 1 ? `${capital(purposes[key].words[tr.language])}: ${text}` : text);
    return {
      ground: [...new Set(keys.map((key) => named(key, this.ground(purposes[key], tr))))],
      kept: [...new Set(keys.flatMap((key) => endsOf(key, tables).map((rule) => named(key, endSaid(rule, values, tr.language)))))],
    };
  }

  purpose({ purposes: keys }: Pick<Personal, 'purposes'>, tr: Translator): string {
    return keys.map((key) => capital(purposes[key].words[tr.language])).join(' · ');
  }

  private erasure(onErasure: Personal['onErasure'], tr: Translator): string {
    if (typeof onErasure === 'string') return tr.t(`rights.erasure.${onErasure}`);
    return tr.t('rights.erasure.keep', { purpose: purposes[onErasure.keep].words[tr.language] });
  }

  private ground(purpose: Purpose, tr: Translator): string {
    const { article, words } = grounds[purpose.ground];
    return tr.t('rights.groundOf', { ground: words[tr.language], article });
  }
}
