import { defineTexts } from '../platform/i18n/texts.js';

export const contributorsTexts = defineTexts({
  'contributor.role': { en: 'Role', nb: 'Rolle', nn: 'Rolle' },
  'contributor.role.author': { en: 'Author', nb: 'Forfatter', nn: 'Forfattar' },
  'contributor.role.translator': { en: 'Translator', nb: 'Oversetter', nn: 'Omsetjar' },
  'contributor.role.volumeEditor': { en: 'Volume editor', nb: 'Redaktør for bindet', nn: 'Redaktør for bandet' },
  'contributor.role.missing': { en: 'Choose a role.', nb: 'Velg en rolle.', nn: 'Vel ei rolle.' },
  'contributor.salutation': { en: 'Salutation', nb: 'Tiltaleform', nn: 'Tiltaleform' },
  'contributor.givenName': { en: 'Given name', nb: 'Fornavn', nn: 'Førenamn' },
  'contributor.givenName.missing': { en: 'Write the given name.', nb: 'Skriv fornavnet.', nn: 'Skriv førenamnet.' },
  'contributor.middleName': { en: 'Middle name', nb: 'Mellomnavn', nn: 'Mellomnamn' },
  'contributor.familyName': { en: 'Family name', nb: 'Etternavn', nn: 'Etternamn' },
  'contributor.familyName.missing': { en: 'Write the family name.', nb: 'Skriv etternavnet.', nn: 'Skriv etternamnet.' },
  'contributor.suffix': { en: 'Suffix', nb: 'Suffiks', nn: 'Suffiks' },
  'contributor.email': { en: 'E-mail', nb: 'E-post', nn: 'E-post' },
  'contributor.email.hint': {
    en: 'For the journal only. It becomes public only if the contributor agrees.',
    nb: 'Bare for tidsskriftet. Adressen blir bare offentlig hvis bidragsyteren samtykker.',
    nn: 'Berre for tidsskriftet. Adressa blir berre offentleg om bidragsytaren samtykkjer.',
  },
  'contributor.email.missing': {
    en: 'Write an e-mail address, such as name@university.org.', nb: 'Skriv en e-postadresse, for eksempel navn@universitet.no.', nn: 'Skriv ei e-postadresse, til dømes namn@universitet.no.',
  },
  'contributor.email.taken': {
    en: 'Another contributor in the list has this address.', nb: 'En annen bidragsyter i listen har denne adressen.', nn: 'Ein annan bidragsytar i lista har denne adressa.',
  },
  'contributor.country': { en: 'Country', nb: 'Land', nn: 'Land' },
  'contributor.country.missing': { en: 'Choose a country.', nb: 'Velg et land.', nn: 'Vel eit land.' },
  'contributor.affiliation': { en: 'Affiliation', nb: 'Tilknytning', nn: 'Tilknyting' },
  'contributor.orcid': { en: 'ORCID iD', nb: 'ORCID iD', nn: 'ORCID iD' },
  'contributor.orcid.hint': { en: 'Sixteen characters, such as 0000-0002-1825-0097', nb: 'Seksten tegn, for eksempel 0000-0002-1825-0097', nn: 'Seksten teikn, til dømes 0000-0002-1825-0097' },
  'contributor.orcid.wrong': {
    en: 'This is not an ORCID iD: look for a wrong digit.', nb: 'Dette er ikke en ORCID iD: se etter et feil siffer.', nn: 'Dette er ikkje ein ORCID iD: sjå etter eit feil siffer.',
  },
  'contributor.isni': { en: 'ISNI', nb: 'ISNI', nn: 'ISNI' },
  'contributor.isni.hint': { en: 'Sixteen characters, such as 0000 0001 2103 2683', nb: 'Seksten tegn, for eksempel 0000 0001 2103 2683', nn: 'Seksten teikn, til dømes 0000 0001 2103 2683' },
  'contributor.isni.wrong': { en: 'This is not an ISNI: look for a wrong digit.', nb: 'Dette er ikke en ISNI: se etter et feil siffer.', nn: 'Dette er ikkje ein ISNI: sjå etter eit feil siffer.' },
  'contributor.national': { en: 'National authority register', nb: 'Nasjonalt autoritetsregister', nn: 'Nasjonalt autoritetsregister' },
  'contributor.national.hint': { en: 'The number under which the national register has this person', nb: 'Nummeret som det nasjonale registeret har på personen', nn: 'Nummeret som det nasjonale registeret har på personen' },
  'contributor.national.wrong': { en: 'Write the number only.', nb: 'Skriv bare nummeret.', nn: 'Skriv berre nummeret.' },
  'contributor.website': { en: 'Website', nb: 'Nettsted', nn: 'Nettstad' },
  'contributor.website.wrong': {
    en: 'Write a web address that begins with https:// or http://.', nb: 'Skriv en nettadresse som begynner med https:// eller http://.', nn: 'Skriv ei nettadresse som byrjar med https:// eller http://.',
  },
  'contributor.biography': { en: 'Biography', nb: 'Biografi', nn: 'Biografi' },
  'contributor.biography.hint': {
    en: 'A few sentences for readers. Do not write about health, beliefs, ethnic origin, politics, sex life or criminal matters.',
    nb: 'Noen setninger til leserne. Ikke skriv om helse, tro, etnisk opprinnelse, politikk, seksualliv eller straffbare forhold.',
    nn: 'Nokre setningar til lesarane. Ikkje skriv om helse, tru, etnisk opphav, politikk, seksualliv eller straffbare forhold.',
  },
  'contributor.corresponding': { en: 'Corresponding contributor', nb: 'Kontaktperson for manuskriptet', nn: 'Kontaktperson for manuskriptet' },
  'contributor.corresponding.hint': {
    en: 'The one whom the journal writes to. One contributor is.', nb: 'Den tidsskriftet skriver til. Det er alltid én.', nn: 'Den tidsskriftet skriv til. Det er alltid éin.',
  },
  'contributor.permission': { en: 'I have this person’s permission', nb: 'Jeg har tillatelse fra denne personen', nn: 'Eg har løyve frå denne personen' },
  'contributor.permission.hint': {
    en: 'to enter these details and to submit the manuscript in their name. They will be told by e-mail what you entered.',
    nb: 'til å legge inn opplysningene og sende inn manuskriptet i deres navn. Personen får e-post om hva du har lagt inn.',
    nn: 'til å leggje inn opplysningane og sende inn manuskriptet i namnet deira. Personen får e-post om kva du har lagt inn.',
  },
  'contributor.permission.missing': {
    en: 'Confirm that you have this person’s permission. Without it they cannot be named.',
    nb: 'Bekreft at du har tillatelse fra denne personen. Uten den kan de ikke føres opp.',
    nn: 'Stadfest at du har løyve frå denne personen. Utan det kan dei ikkje førast opp.',
  },
  'contributor.tooLong': { en: 'This is too long.', nb: 'Dette er for langt.', nn: 'Dette er for langt.' },
});
