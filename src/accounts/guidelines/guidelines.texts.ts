import { defineTexts } from '../../platform/i18n/texts.js';

export const guidelinesTexts = defineTexts({
  'guidelines.title': { en: 'Guidelines for what you write', nb: 'Retningslinjer for det du skriver', nn: 'Retningslinjer for det du skriv' },
  'guidelines.short': { en: 'Guidelines', nb: 'Retningslinjer', nn: 'Retningslinjer' },
  'guidelines.intro': {
    en: 'They hold for everything that people write about themselves and others here, whoever reads it.',
    nb: 'De gjelder alt folk skriver om seg selv og andre her, uansett hvem som leser det.',
    nn: 'Dei gjeld alt folk skriv om seg sjølve og andre her, same kven som les det.',
  },
  'guidelines.meta': { en: 'Version {version}, from {date}', nb: 'Versjon {version}, fra {date}', nn: 'Versjon {version}, frå {date}' },
  'guidelines.others': { en: 'Other versions', nb: 'Andre versjoner', nn: 'Andre versjonar' },
  'guidelines.ask.title': { en: 'Guidelines to agree to', nb: 'Retningslinjer å godta', nn: 'Retningslinjer å godta' },
  'guidelines.ask.intro': {
    en: 'There is a version of the guidelines that you have not agreed to yet. Read it, and say that you follow it.',
    nb: 'Det er en versjon av retningslinjene som du ikke har godtatt ennå. Les den, og si at du følger den.',
    nn: 'Det er ein versjon av retningslinjene som du ikkje har godteke enno. Les han, og sei at du følgjer han.',
  },
  'guidelines.ask.later': { en: 'Not now', nb: 'Ikke nå', nn: 'Ikkje no' },
  'guidelines.ask.notice': {
    en: 'The guidelines for what you write have changed.', nb: 'Retningslinjene for det du skriver, er endret.', nn: 'Retningslinjene for det du skriv, er endra.',
  },
  'guidelines.ask.link': { en: 'Read and agree', nb: 'Les og godta', nn: 'Les og godta' },
});
