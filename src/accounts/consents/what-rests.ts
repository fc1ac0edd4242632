import { Inject, Injectable } from '@nestjs/common';
import { isPersonal, type Personal } from '../../personal-data/data-map.js';
import { grounds } from '../../personal-data/grounds.js';
import { HOLDERS, type PersonalDataHolder } from '../../personal-data/holder.js';
import { purposes, type PurposeKey } from '../../personal-data/purposes.js';
import { capital } from '../../platform/i18n/capital.js';
import type { Translator } from '../../platform/i18n/translator.js';
import type { ConsentPurpose } from './consents.js';

/** The purposes that rest on each consent. Closing the account ends them all. */
const restsOn: Record<ConsentPurpose, readonly PurposeKey[]> = {
  account: ['account', 'profile', 'reviewerPool', 'news'],
  reviewerPool: ['reviewerPool'],
  news: ['news'],
};

/** What ends when a consent is withdrawn, and what goes on for another purpose, on the ground that was told at collection (R7): read from the data maps, which the statement is made from. */
@Injectable()
export class WhatRests {
  private readonly data: readonly Personal[];

  constructor(@Inject(HOLDERS) holders: readonly PersonalDataHolder[]) {
    this.data = holders.flatMap(({ maps, elsewhere }) => [...maps.flatMap(({ columns }) => Object.values(columns)), ...(elsewhere ?? []).map(({ datum }) => datum)]).filter(isPersonal);
  }

  /** What is held for the consent's purposes and no other. */
  ends(consent: ConsentPurpose, tr: Translator): string[] {
    const own = restsOn[consent];
    return this.named(this.of(own).filter(({ purposes }) => purposes.every((key) => own.includes(key))), tr);
  }

  /** What is held for the consent's purposes and for others: by the other purpose, of all or of these. */
  goesOn(consent: ConsentPurpose, tr: Translator, among: readonly PurposeKey[] | null = null): { purpose: string; ground: string; data: string }[] {
    const own = restsOn[consent];
    const shared = this.of(own).filter(({ purposes }) => purposes.some((key) => !own.includes(key)));
    const others = [...new Set(shared.flatMap(({ purposes }) => purposes.filter((key) => !own.includes(key) && (among?.includes(key) ?? true))))];
    return others.map((key) => ({ ...this.why(key, tr), data: tr.list(this.named(shared.filter((datum) => datum.purposes.includes(key)), tr)) }));
  }

  why(key: PurposeKey, tr: Translator): { purpose: string; ground: string } {
    const { words, article } = grounds[purposes[key].ground];
    return { purpose: capital(purposes[key].words[tr.language]), ground: tr.t('consents.ground', { ground: words[tr.language], article }) };
  }

  private of(own: readonly PurposeKey[]): Personal[] {
    return this.data.filter(({ purposes }) => purposes.some((key) => own.includes(key)));
  }

  private named(data: readonly Personal[], tr: Translator): string[] {
    return [...new Set(data.map(({ what }) => what[tr.language]))];
  }
}
