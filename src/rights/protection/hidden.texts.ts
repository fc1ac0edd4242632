import { defineTexts } from '../../platform/i18n/texts.js';

export const hiddenTexts = defineTexts({
  'hidden.title': { en: 'Hide the address', nb: 'Skjul adressen', nn: 'Skjul adressa' },
  'hidden.text': {
    en: 'Affiliation, country and postal address are then seen only by the person and by web administrators. Do it the same day, before the request is decided.', nb: 'Tilknytning, land og postadresse ses da bare av personen og av nettadministratorer. Gjør det samme dag, før henvendelsen er avgjort.', nn: 'Tilknyting, land og postadresse blir då sett berre av personen og av nettadministratorar. Gjer det same dag, før førespurnaden er avgjord.',
  },
  'hidden.now': { en: 'Seen only by the person and by web administrators.', nb: 'Ses bare av personen og av nettadministratorer.', nn: 'Blir sett berre av personen og av nettadministratorar.' },
  'hidden.state': { en: 'Hidden', nb: 'Skjult', nn: 'Skjult' },
  'hidden.places': { en: 'What is still to be seen: ask the journal for a new version', nb: 'Det som fortsatt kan ses: be tidsskriftet om en ny versjon', nn: 'Det som framleis kan sjåast: be tidsskriftet om ein ny versjon' },
  'hidden.places.text': {
    en: 'Words of the hidden address stand inside these texts and files, where hiding does not reach. The journal takes them out in a new version.',
    nb: 'Ord fra den skjulte adressen står inne i disse tekstene og filene, der skjulingen ikke når. Tidsskriftet tar dem ut i en ny versjon.',
    nn: 'Ord frå den skjulte adressa står inne i desse tekstane og filene, der skjulinga ikkje når. Tidsskriftet tek dei ut i ein ny versjon.',
  },
  'hidden.places.none': { en: 'Words of the hidden address stand in no text and no file of the person’s published works.', nb: 'Ord fra den skjulte adressen står ikke i noen tekst eller fil i de publiserte arbeidene til personen.', nn: 'Ord frå den skjulte adressa står ikkje i nokon tekst eller fil i dei publiserte arbeida til personen.' },
  'hidden.places.reading': { en: 'Files are still being read. Look again in a while.', nb: 'Filer blir fortsatt lest. Se etter igjen om litt.', nn: 'Filer blir framleis lesne. Sjå etter igjen om litt.' },
  'hidden.files': { en: 'Files', nb: 'Filer', nn: 'Filer' },
  'hidden.works.yes': { en: 'Hidden beside the name there too', nb: 'Skjult ved navnet også der', nn: 'Skjult ved namnet òg der' },
});
