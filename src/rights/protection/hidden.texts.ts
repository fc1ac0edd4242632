import { defineTexts } from '../../platform/i18n/texts.js';

export const hiddenTexts = defineTexts({
  'hidden.title': { en: 'Hide the address', nb: 'Skjul adressen', nn: 'Skjul adressa' },
  'hidden.text': {
    en: 'Affiliation, country and postal address are then seen only by the person and by web administrators. Do it the same day, before the request is decided.', nb: 'Tilknytning, land og postadresse ses da bare av personen og av nettadministratorer. Gjør det samme dag, før henvendelsen er avgjort.', nn: 'Tilknyting, land og postadresse blir då sett berre av personen og av nettadministratorar. Gjer det same dag, før førespurnaden er avgjord.',
  },
  'hidden.now': { en: 'Seen only by the person and by web administrators.', nb: 'Ses bare av personen og av nettadministratorer.', nn: 'Blir sett berre av personen og av nettadministratorar.' },
  'hidden.state': { en: 'Hidden', nb: 'Skjult', nn: 'Skjult' },
  'hidden.works.yes': { en: 'Hidden beside the name there too', nb: 'Skjult ved navnet også der', nn: 'Skjult ved namnet òg der' },
});
