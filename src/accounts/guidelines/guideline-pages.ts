import type { Translator } from '../../platform/i18n/translator.js';
import type { RequestContext } from '../../platform/web/request.js';
import { accountsUrls } from '../urls.js';
import { currentGuidelines, guidelineVersions, type GuidelineVersion } from './guideline-versions.js';
import type { AgreementPage, GuidelinePoints, GuidelinesPage } from './guidelines.view.js';
import { guidelinesUrls } from './urls.js';

export const guidelinePoints = ({ points }: GuidelineVersion, { language }: Translator): GuidelinePoints['points'] =>
  points.map(({ heading, text }) => ({ heading: heading[language], text: text[language] }));

const metaOf = ({ version, from }: GuidelineVersion, tr: Translator): string => tr.t('guidelines.meta', { version, date: tr.date(new Date(`${from}T12:00:00Z`)) });

/** One version, with the way to the others; what holds now, if none is named that there is. */
export function guidelinesPage({ translator: tr, language: lang }: RequestContext, version: unknown): GuidelinesPage {
  const shown = guidelineVersions.find((one) => one.version === version) ?? currentGuidelines;
  const others = guidelineVersions.filter((one) => one !== shown);
  return {
    title: tr.t('guidelines.title'),
    intro: tr.t('guidelines.intro'),
    points: guidelinePoints(shown, tr),
    meta: metaOf(shown, tr),
    earlier: others.length === 0 ? null : {
      heading: tr.t('guidelines.others'), items: others.map((one) => ({ label: metaOf(one, tr), href: guidelinesUrls.guidelines({ lang }, { version: one.version }) })),
    },
  };
}

export function agreementPage({ translator: tr, language: lang }: RequestContext): AgreementPage {
  return {
    title: tr.t('guidelines.ask.title'),
    intro: tr.t('guidelines.ask.intro'),
    points: guidelinePoints(currentGuidelines, tr),
    meta: metaOf(currentGuidelines, tr),
    action: guidelinesUrls.agreement({ lang }),
    submit: tr.t('register.guidelines'),
    later: { label: tr.t('guidelines.ask.later'), href: accountsUrls.desk({ lang }) },
  };
}
