import { defineTexts } from '../../platform/i18n/texts.js';

export const protectionTexts = defineTexts({
  'protection.title': { en: 'Hide my address', nb: 'Skjul adressen min', nn: 'Skjul adressa mi' },
  'protection.text': {
    en: 'For those whose address is protected, or who do not want it to be known where they work and live. You need not say why.', nb: 'For dem som har adressesperre, eller som ikke vil at det skal være kjent hvor de arbeider og bor. Du trenger ikke å si hvorfor.', nn: 'For dei som har adressesperre, eller som ikkje vil at det skal vere kjent kvar dei arbeider og bur. Du treng ikkje å seie kvifor.',
  },
  'protection.where': {
    en: 'Your affiliation, country and postal address are then seen only by you and the web administrator: not by editors, not in lists, not on the masthead. It acts at once.', nb: 'Tilknytning, land og postadresse ses da bare av deg og nettadministratoren: ikke av redaktører, ikke i lister, ikke i kolofonen. Det virker straks.', nn: 'Tilknyting, land og postadresse blir då sett berre av deg og nettadministratoren: ikkje av redaktørar, ikkje i lister, ikkje i kolofonen. Det verkar straks.',
  },
  'protection.bylines': { en: 'Also beside my name on published works', nb: 'Også ved navnet mitt på publiserte arbeider', nn: 'Òg ved namnet mitt på publiserte arbeid' },
  'protection.bylines.hint': { en: 'Your name stays. What stands inside a file, such as a PDF, is not changed by this: ask for a correction.', nb: 'Navnet ditt blir stående. Det som står inne i en fil, for eksempel en PDF, endres ikke av dette: be om retting.', nn: 'Namnet ditt blir ståande. Det som står inne i ei fil, til dømes ein PDF, blir ikkje endra av dette: be om retting.' },
  'protection.since': { en: 'Hidden since {date}', nb: 'Skjult siden {date}', nn: 'Skjult sidan {date}' },
  'protection.since.works': { en: 'Hidden since {date}, on works too', nb: 'Skjult siden {date}, også på arbeider', nn: 'Skjult sidan {date}, òg på arbeid' },
  'protection.hide': { en: 'Hide it', nb: 'Skjul', nn: 'Skjul' },
  'protection.change': { en: 'Save the choice', nb: 'Lagre valget', nn: 'Lagre valet' },
  'protection.show': { en: 'Show it again', nb: 'Vis igjen', nn: 'Vis igjen' },
});
