import { Injectable } from '@nestjs/common';
import { capital } from '../../platform/i18n/capital.js';
import type { Localized, Translator } from '../../platform/i18n/translator.js';
import { placeOf } from './organisation-pages.js';
import type { Organisation } from './organisation.entity.js';
import { Organisations } from './organisations.js';
import type { PrivacyOffice } from './privacy-office.entity.js';

interface Fact {
  term: string;
  values: { text: string; href: string | null; lang: string | null }[];
}

/** An organisation, in facts and on one line. */
interface Named {
  items: Fact[];
  line: string;
}

/** Who answers for data and who processes it, as the privacy page says it: of the platform or of one journal. */
export interface Responsibility {
  id: string;
  title: string;
  controllers: Named[];
  shared: { title: string; items: Fact[]; paragraphs: { text: string; lang: string }[] } | null;
  others: { title: string; lists: Named[] } | null;
  nobody: string | null;
}

const fact = (term: string, ...texts: (string | null)[]): Fact[] => {
  const values = texts.filter((text) => text !== null && text !== '').map((text) => ({ text: text!, href: null, lang: null }));
  return values.length > 0 ? [{ term, values }] : [];
};
const onOneLine = (...texts: (string | null | undefined | false)[]): string => texts.filter(Boolean).join(', ').replaceAll('\n', ', ');
const paragraphs = (tr: Translator, content: Localized): { text: string; lang: string }[] => {
  const { text, lang } = tr.pick(content);
  return text.split(/\n\s*\n/).map((part) => part.trim()).filter(Boolean).map((part) => ({ text: part, lang }));
};

@Injectable()
export class Responsibilities {
  constructor(private readonly organisations: Organisations) {}

  async of(journalId: number | null, id: string, title: string, tr: Translator): Promise<Responsibility> {
    return responsibility(await this.organisations.of(journalId), await this.organisations.office(journalId), id, title, tr);
  }

  /** What a journal adds in its own words. */
  async addition(journalId: number, tr: Translator): Promise<{ text: string; lang: string }[]> {
    return paragraphs(tr, (await this.organisations.office(journalId))?.addition ?? {});
  }

  async office(journalId: number | null): Promise<PrivacyOffice | null> {
    return this.organisations.office(journalId);
  }
}

function responsibility(all: readonly Organisation[], office: PrivacyOffice | null, id: string, title: string, tr: Translator): Responsibility {
  const answers = all.filter(({ capacity }) => capacity === 'controller' || capacity === 'jointController');
  const others = all.filter((one) => !answers.includes(one));
  return {
    id, title,
    controllers: answers.map((one) => ({
      items: [
        ...fact(tr.t('organisations.name'), one.name, one.publicBody ? tr.t('organisations.isPublic') : null), ...fact(tr.t('organisations.capacity'), capital(tr.t(`organisations.capacity.${one.capacity}`))), ...fact(tr.t('organisations.number'), one.number),
        ...fact(tr.t('organisations.address'), one.address?.split('\n').join(', ') ?? null), ...fact(tr.t('organisations.country'), placeOf(one.country, tr)),
        ...(one.publicBody ? fact(tr.t('organisations.keeps'), office?.keepingPlan ?? null) : []),
      ],
      line: onOneLine(one.name, one.publicBody ? tr.t('organisations.isPublic') : null, one.number && `${tr.t('organisations.number').toLocaleLowerCase(tr.language)} ${one.number}`, one.address, placeOf(one.country, tr)),
    })),
    shared: office?.arrangement ? {
      title: tr.t('organisations.shared'),
      items: [...fact(tr.t('organisations.arrangement.short'), capital(tr.t(`organisations.arrangement.${office.arrangement}`))), ...fact(tr.t('organisations.agreed'), office.agreedOn && tr.date(new Date(`${office.agreedOn}T12:00:00Z`)))],
      paragraphs: [...paragraphs(tr, office.answers), ...paragraphs(tr, office.essence)],
    } : null,
    others: others.length === 0 ? null : {
      title: tr.t('organisations.whoElse'),
      lists: others.map((one) => ({
        items: [
          ...fact(tr.t('organisations.name'), one.name), ...fact(tr.t('organisations.capacity'), capital(tr.t(`organisations.capacity.${one.capacity}`))),
          ...fact(tr.t('organisations.service'), one.service && capital(tr.t(`organisations.service.${one.service}`)), one.detail),
          ...fact(tr.t('organisations.country'), placeOf(one.country, tr)), ...fact(tr.t('organisations.safeguard'), one.safeguard && capital(tr.t(`organisations.safeguard.${one.safeguard}`))),
        ],
        line: onOneLine(one.name, tr.t(`organisations.capacity.${one.capacity}`), one.service && tr.t(`organisations.service.${one.service}`), one.detail, placeOf(one.country, tr), one.safeguard && tr.t(`organisations.safeguard.${one.safeguard}`)),
      })),
    },
    nobody: all.length === 0 && !office?.arrangement ? tr.t('organisations.nobody') : null,
  };
}
