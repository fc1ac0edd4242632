import { defineTexts } from '../../platform/i18n/texts.js';

export const prefillTexts = defineTexts({
  'prefill.heading': { en: 'Read from your document', nb: 'Lest fra dokumentet ditt', nn: 'Lese frå dokumentet ditt' },
  'prefill.lede': {
    en: 'Nothing of this is entered yet. If it is right, use it, and check it afterwards; what you have typed stays as it is. Of the authors only the names are entered: the rest, and their permission, you add on the next page.',
    nb: 'Ingenting av dette er ført inn ennå. Bruk det hvis det stemmer, og se over det etterpå; det du har skrevet, blir stående. Av forfatterne føres bare navnene inn: resten, og tillatelsen deres, legger du til på neste side.',
    nn: 'Ingenting av dette er ført inn enno. Bruk det om det stemmer, og sjå over det etterpå; det du har skrive, blir ståande. Av forfattarane blir berre namna førte inn: resten, og løyvet deira, legg du til på neste side.',
  },
  'prefill.authors': { en: 'Authors', nb: 'Forfattere', nn: 'Forfattarar' },
  'prefill.use': { en: 'Use this', nb: 'Bruk dette', nn: 'Bruk dette' },
});
