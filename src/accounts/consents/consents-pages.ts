import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import type { Translator } from '../../platform/i18n/translator.js';
import type { Link } from '../../platform/views/layout.js';
import type { RequestContext } from '../../platform/web/request.js';
import { privacyVersionHref } from '../links/privacy-href.js';
import type { Consent } from './consent.entity.js';
import { consentPurposes, Consents, type ConsentPurpose } from './consents.js';
import type { ConsentPanel, ConsentsPage } from './consents.view.js';
import { consentsUrls } from './urls.js';
import { WhatRests } from './what-rests.js';

/** Draws what a person has agreed to: each purpose by itself, and the history. */
@Injectable()
export class ConsentsPages {
  constructor(private readonly consents: Consents, private readonly rests: WhatRests) {}

  async page(ctx: RequestContext, actor: Actor): Promise<ConsentsPage> {
    const { translator: tr, language: lang } = ctx;
    const all = await this.consents.of(actor.personId);
    const live = (purpose: ConsentPurpose): Consent | null => all.find((consent) => consent.purpose === purpose && !consent.withdrawnAt) ?? null;
    return {
      title: tr.t('consents.title'),
      intro: tr.t('consents.intro'),
      action: consentsUrls.mine({ lang }),
      consents: consentPurposes.map((purpose) => this.panel(ctx, purpose, live(purpose))),
      history: {
        heading: tr.t('consents.history'),
        text: tr.t('consents.history.text'),
        items: all.map((consent) => ({
          heading: tr.t(`consents.about.${consent.purpose}`), words: consent.words, lang: consent.language, given: this.given(consent, tr), ended: this.ended(consent, all, tr), statement: this.statement(consent, ctx),
        })),
      },
    };
  }

  private panel(ctx: RequestContext, purpose: ConsentPurpose, consent: Consent | null): ConsentPanel {
    const { translator: tr, language: lang } = ctx;
    const now = consent && this.consents.wordsOf(purpose, consent.language);
    const ends = this.rests.ends(purpose, tr);
    const goesOn = this.rests.goesOn(purpose, tr);
    return {
      id: `consent-${purpose}`,
      heading: tr.t(`consents.about.${purpose}`),
      state: consent ? { text: tr.t('consents.yes'), color: 'success' } : { text: tr.t('consents.no'), color: 'neutral' },
      words: consent?.words ?? tr.t(`consent.${purpose}`),
      lang: consent?.language ?? lang,
      given: consent && this.given(consent, tr),
      statement: consent && this.statement(consent, ctx),
      changed: now !== null && now !== consent?.words ? { text: tr.t('consents.changed'), words: now, purpose, label: tr.t('consents.changed.agree') } : null,
      rests: {
        summary: tr.t(consent ? 'consents.rests.before' : 'consents.rests.after'),
        open: purpose !== 'account',
        ends: { heading: tr.t(consent ? 'consents.ends' : 'consents.ended'), text: [tr.t(`consents.stops.${purpose}`), ...(ends.length > 0 ? [tr.t('consents.erased', { data: tr.list(ends) })] : [])].join(' ') },
        goesOn: { heading: tr.t('consents.goesOn'), none: goesOn.length === 0 ? tr.t('consents.goesOn.none') : null, items: goesOn },
      },
      form: consent && purpose === 'account' ? null : { name: consent ? 'withdraw' : 'give', purpose, label: tr.t(consent ? `consents.withdraw.${purpose}` : 'consents.agree') },
      further: consent && purpose === 'account' ? { label: tr.t('consents.withdraw.account'), href: consentsUrls.account({ lang }) } : null,
    };
  }

  private given(consent: Consent, tr: Translator): string {
    return tr.t('consents.given', { time: tr.dateTime(consent.givenAt), language: tr.languageName(consent.language) });
  }

  /** A yes that ended in the moment in which another was given was replaced by it. */
  private ended(consent: Consent, all: readonly Consent[], tr: Translator): string | null {
    if (!consent.withdrawnAt) return null;
    const replaced = all.some((other) => other.purpose === consent.purpose && other.givenAt.getTime() === consent.withdrawnAt?.getTime());
    return tr.t(replaced ? 'consents.replaced' : 'consents.withdrawn', { time: tr.dateTime(consent.withdrawnAt) });
  }

  private statement(consent: Consent, { translator: tr, language: lang }: RequestContext): Link {
    return { label: tr.t('consents.statement', { version: consent.statementVersion }), href: privacyVersionHref(lang, consent.statementVersion) };
  }
}
