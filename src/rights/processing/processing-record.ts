import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.js';
import type { Journal } from '../../journals/journal.entity.js';
import type { Category, Viewer } from '../../personal-data/data-map.js';
import { purposes, type PurposeKey } from '../../personal-data/purposes.js';
import { recipients, type Recipient } from '../../personal-data/recipients.js';
import { endSaid, endsOf, type InForce } from '../../personal-data/retention.js';
import { capital } from '../../platform/i18n/capital.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { Terms } from '../../platform/retention/terms.js';
import { DatumWords, sortedViewers } from '../holdings/datum-words.js';
import { Declarations, type Declared } from '../holdings/declarations.js';
import { Responsibilities } from '../organisations/responsibility.js';
import { Safeguards } from '../safeguards/safeguards.js';

/** What a record of processing says of one purpose (Art. 30(1)). */
export interface Activity {
  key: PurposeKey;
  purpose: string;
  ground: string;
  persons: string;
  data: string;
  staff: string;
  recipients: string;
  outside: string;
  ends: string[];
}

export interface ProcessingRecord {
  head: { term: string; texts: string[] }[];
  activities: Activity[];
}

/** What only the platform does, whatever journals there are. */
const ofThePlatform: readonly PurposeKey[] = ['account', 'profile', 'security', 'proofOfConsent', 'requests', 'backup', 'erasureLedger', 'breaches'];
const nobody: readonly Viewer[] = ['self', 'nobody', 'public'];

/** The record of processing (Art. 30), written from the declarations that the code goes by. */
@Injectable()
export class ProcessingRecords {
  constructor(
    private readonly declarations: Declarations, private readonly words: DatumWords, private readonly terms: Terms, private readonly safeguards: Safeguards, private readonly responsibilities: Responsibilities, @Inject(CONFIG) private readonly config: Config,
  ) {}

  async of(journal: Journal | null, tr: Translator): Promise<ProcessingRecord> {
    const values = { ...(await this.terms.inForce()), ...(journal ? await this.terms.inForce(journal.id) : {}) };
    const all = this.declarations.all();
    const keys = (Object.keys(purposes) as PurposeKey[]).filter((key) => journal === null || !ofThePlatform.includes(key));
    return {
      head: await this.head(journal, tr),
      activities: keys.map((key) => ({ key, held: all.filter(({ datum }) => datum.purposes.includes(key)) })).filter(({ held }) => held.length > 0).map(({ key, held }) => this.activity(key, held, values, tr)),
    };
  }

  private async head(journal: Journal | null, tr: Translator): Promise<ProcessingRecord['head']> {
    const { place, measures } = await this.safeguards.read();
    const said = (text: string): string => text || tr.t('safeguards.unsaid');
    const { controllers, others } = await this.responsibilities.of(journal?.id ?? null, 'record', '', tr);
    const organisations = (lists: typeof controllers): string[] => lists.map(({ line }) => line);
    const office = await this.responsibilities.office(journal?.id ?? null);
    const { CONTACT_NAME: name, CONTACT_EMAIL: email } = this.config;
    const contact = [[office?.contactName, office?.contactEmail], journal ? [journal.contactName, journal.contactEmail] : [name, email]].map((of) => of.filter((text) => text !== undefined && text !== null && text !== '').map(String));
    const officer = [office?.officerName, office?.officerEmail].filter((text) => text !== undefined && text !== null && text !== '').map(String);
    return [
      { term: tr.t('processing.controller'), texts: [...organisations(controllers), ...(controllers.length > 0 ? [] : journal ? [tr.pick(journal.name).text, ...(journal.publisher ? [journal.publisher] : [])] : [tr.t('platform.name')])] },
      ...(others ? [{ term: tr.t('processing.processors'), texts: organisations(others.lists) }] : []),
      { term: tr.t('processing.contact'), texts: contact.find(({ length }) => length > 0) ?? [said('')] },
      ...(officer.length > 0 ? [{ term: tr.t('organisations.officerName'), texts: officer }] : []),
      { term: tr.t('safeguards.place'), texts: [said(place[tr.language])] },
      { term: tr.t('processing.security'), texts: [...(measures[tr.language] ? [measures[tr.language]] : []), tr.t('safeguards.always')] },
    ];
  }

  private activity(key: PurposeKey, held: readonly Declared[], values: InForce, tr: Translator): Activity {
    const data = held.map(({ datum }) => datum);
    const distinct = <T>(all: readonly T[]): T[] => [...new Set(all)];
    const categories = distinct(data.map(({ category }) => category)).sort();
    const viewers = sortedViewers(distinct(data.flatMap(({ seenBy }) => seenBy))).filter((viewer) => !nobody.includes(viewer));
    const sent = distinct(data.flatMap(({ sentTo = [] }) => sentTo)) as Recipient[];
    const open = data.some(({ seenBy }) => seenBy.includes('public'));
    const to = [...(open ? [tr.t('processing.public')] : []), ...sent.map((one) => recipients[one][tr.language])];
    return {
      key, purpose: capital(purposes[key].words[tr.language]), ground: this.words.why({ purposes: [key] }, [], values, tr).ground.join('; '),
      persons: tr.list(categories.map((category: Category) => tr.t(`processing.persons.${category}`))), data: capital(distinct(data.map(({ what }) => what[tr.language])).join(', ')),
      staff: viewers.length > 0 ? tr.list(viewers.map((viewer) => tr.t(`rights.viewer.${viewer}`))) : tr.t('rights.viewer.nobody'), recipients: to.length > 0 ? tr.list(to) : tr.t('processing.none'),
      outside: tr.t(open || sent.length > 0 ? 'processing.outside.open' : 'processing.outside.none'),
      ends: distinct(endsOf(key, held.map(({ table }) => table)).map((rule) => capital(endSaid(rule, values, tr.language)))),
    };
  }
}
