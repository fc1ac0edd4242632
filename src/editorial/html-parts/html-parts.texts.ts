import { defineTexts } from '../../platform/i18n/texts.js';

export const htmlPartsTexts = defineTexts({
  'htmlParts.link': { en: 'Images and styles', nb: 'Bilder og stiler', nn: 'Bilete og stilar' },
  'htmlParts.title': { en: 'Images and styles of “{label}”', nb: 'Bilder og stiler til «{label}»', nn: 'Bilete og stilar til «{label}»' },
  'htmlParts.lede': {
    en: 'The HTML file finds its images, style sheets and fonts by their file names, whatever folder it says they lie in. A file of the same name replaces the one before.',
    nb: 'HTML-filen finner bildene, stilarkene og skriftene sine på filnavnet, uansett hvilken mappe den sier de ligger i. En fil med samme navn erstatter den forrige.',
    nn: 'HTML-fila finn bileta, stilarka og skriftene sine på filnamnet, same kva mappe ho seier dei ligg i. Ei fil med same namn erstattar den førre.',
  },
  'htmlParts.none': { en: 'Nothing belongs to it yet.', nb: 'Ingenting hører til den ennå.', nn: 'Ingenting høyrer til ho enno.' },
  'htmlParts.missing': { en: '{count, plural, one {# file is missing} other {# files are missing}}', nb: '{count, plural, one {# fil mangler} other {# filer mangler}}', nn: '{count, plural, one {# fil manglar} other {# filer manglar}}' },
  'htmlParts.hint': { en: 'PNG, JPEG, GIF, WebP, SVG, CSS or WOFF2, at most {limit}', nb: 'PNG, JPEG, GIF, WebP, SVG, CSS eller WOFF2, høyst {limit}', nn: 'PNG, JPEG, GIF, WebP, SVG, CSS eller WOFF2, høgst {limit}' },
  'htmlParts.tooMuch': { en: 'Together the files would be larger than 40 MB, which is too much for one page. Make the images smaller.', nb: 'Til sammen ville filene bli større enn 40 MB, og det er for mye for én side. Gjør bildene mindre.', nn: 'Til saman ville filene bli større enn 40 MB, og det er for mykje for éi side. Gjer bileta mindre.' },
  'htmlParts.published': { en: 'Readers have this file in a published version. Upload the HTML file anew to change what belongs to it.', nb: 'Leserne har denne filen i en publisert versjon. Last opp HTML-filen på nytt for å endre det som hører til den.', nn: 'Lesarane har denne fila i ein publisert versjon. Last opp HTML-fila på nytt for å endre det som høyrer til ho.' },
  'htmlParts.preview': { en: 'As readers see it', nb: 'Slik leserne ser det', nn: 'Slik lesarane ser det' },
  'htmlParts.preview.title': { en: '{label}, as readers see it', nb: '{label}, slik leserne ser det', nn: '{label}, slik lesarane ser det' },
  'htmlParts.back': { en: 'Back to the manuscript', nb: 'Tilbake til manuskriptet', nn: 'Tilbake til manuskriptet' },
  'history.submission.galleyChanged': { en: 'Images or styles of a galley changed', nb: 'Bilder eller stiler til en ferdig fil endret', nn: 'Bilete eller stilar til ei ferdig fil endra' },
});
