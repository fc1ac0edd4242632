import { defineTexts } from '../../platform/i18n/texts.js';

export const ownDataTexts = defineTexts({
  'ownData.title': { en: 'My data', nb: 'Mine opplysninger', nn: 'Mine opplysningar' },
  'ownData.intro': {
    en: 'Everything that is stored about you here: what it is, why, where it comes from, who sees it, and when it goes.',
    nb: 'Alt som er lagret om deg her: hva det er, hvorfor, hvor det kommer fra, hvem som ser det, og når det forsvinner.',
    nn: 'Alt som er lagra om deg her: kva det er, kvifor, kvar det kjem frå, kven som ser det, og når det forsvinn.',
  },
  'ownData.chapters': { en: 'Kinds of data', nb: 'Typer opplysninger', nn: 'Typar opplysningar' },
  'ownData.none': { en: 'Nothing of this kind is stored about you.', nb: 'Ingenting av dette slaget er lagret om deg.', nn: 'Ingenting av dette slaget er lagra om deg.' },
  'ownData.more': { en: '{count, plural, one {# more is} other {# more are}} in your copy.', nb: '{count, plural, one {# til} other {# til}} finnes i kopien.', nn: '{count, plural, one {# til} other {# til}} finst i kopien.' },
  'ownData.pointed': { en: '{what}: {count, plural, one {once} other {# times}}', nb: '{what}: {count, plural, one {én gang} other {# ganger}}', nn: '{what}: {count, plural, one {éin gong} other {# gonger}}' },
  'ownData.purpose': { en: 'Why', nb: 'Hvorfor', nn: 'Kvifor' },
  'ownData.about': { en: 'Why it is stored, who sees it and when it goes', nb: 'Hvorfor det er lagret, hvem som ser det, og når det forsvinner', nn: 'Kvifor det er lagra, kven som ser det, og når det forsvinn' },
  'ownData.withheld': { en: 'Stored, but not shown here', nb: 'Lagret, men ikke vist her', nn: 'Lagra, men ikkje vist her' },
  'ownData.withheld.secret': {
    en: 'kept in a form that nobody reads, not even those who run the platform', nb: 'lagret i en form som ingen leser, heller ikke de som driver plattformen', nn: 'lagra i ei form som ingen les, heller ikkje dei som driv plattforma',
  },
  'ownData.withheld.internal': {
    en: 'withheld out of regard for others and for the editors’ own work (GDPR, Article 15(4); Personal Data Act, section 16, first paragraph, letter e). You can ask the web administrator to look at it.',
    nb: 'holdt tilbake av hensyn til andre og til redaksjonens interne arbeid (personvernforordningen artikkel 15 nr. 4, personopplysningsloven § 16 første ledd bokstav e). Du kan be nettadministratoren vurdere det.',
    nn: 'halde tilbake av omsyn til andre og til det interne arbeidet i redaksjonen (personvernforordninga artikkel 15 nr. 4, personopplysningslova § 16 første ledd bokstav e). Du kan be nettadministratoren vurdere det.',
  },
  'ownData.manuscript': { en: 'manuscript {number, number, ::group-off}', nb: 'manuskript {number, number, ::group-off}', nn: 'manuskript {number, number, ::group-off}' },
  'ownData.yes': { en: 'Yes', nb: 'Ja', nn: 'Ja' },
  'ownData.no': { en: 'No', nb: 'Nei', nn: 'Nei' },
  'ownData.beside.at': { en: 'When', nb: 'Når', nn: 'Når' },
  'ownData.beside.kind': { en: 'What', nb: 'Hva', nn: 'Kva' },
  'ownData.beside.queuedAt': { en: 'When', nb: 'Når', nn: 'Når' },
  'ownData.copy.title': { en: 'A copy of your data', nb: 'En kopi av opplysningene dine', nn: 'Ein kopi av opplysningane dine' },
  'ownData.copy.text': {
    en: 'You get a ZIP file with everything that is stored about you, as a page to read and as data (JSON), and with the files that you sent. Only you can download it. It is deleted after {days} days.',
    nb: 'Du får en ZIP-fil med alt som er lagret om deg, som en side å lese og som data (JSON), og med filene du har sendt. Bare du kan laste den ned. Den slettes etter {days} dager.',
    nn: 'Du får ei ZIP-fil med alt som er lagra om deg, som ei side å lese og som data (JSON), og med filene du har sendt. Berre du kan laste ho ned. Ho blir sletta etter {days} dagar.',
  },
  'ownData.copy.withheld': {
    en: 'What is withheld, such as notes for the editors’ own work, is listed in it with the reason. It never tells who reviewed your work anonymously.',
    nb: 'Det som holdes tilbake, for eksempel redaksjonens interne notater, står oppført med grunnen. Kopien røper aldri hvem som har vurdert arbeidet ditt anonymt.',
    nn: 'Det som blir halde tilbake, til dømes dei interne notata i redaksjonen, står oppført med grunnen. Kopien røper aldri kven som har vurdert arbeidet ditt anonymt.',
  },
  'ownData.copy.submit': { en: 'Make a copy', nb: 'Lag en kopi', nn: 'Lag ein kopi' },
  'ownData.copy.wait': { en: 'Your copy is being made. You get an e-mail when it is ready.', nb: 'Kopien blir laget. Du får en e-post når den er klar.', nn: 'Kopien blir laga. Du får ein e-post når han er klar.' },
  'ownData.copy.yours': { en: 'Your copies', nb: 'Kopiene dine', nn: 'Kopiane dine' },
  'ownData.copy.asked': { en: 'Asked for {time}', nb: 'Bestilt {time}', nn: 'Bestilt {time}' },
  'ownData.copy.until': { en: 'deleted {time}', nb: 'slettes {time}', nn: 'blir sletta {time}' },
  'ownData.copy.making': { en: 'being made', nb: 'blir laget', nn: 'blir laga' },
  'ownData.copy.download': { en: 'Download ({size})', nb: 'Last ned ({size})', nn: 'Last ned ({size})' },
  'ownData.copy.made': { en: 'Made {time}', nb: 'Laget {time}', nn: 'Laga {time}' },
  'ownData.copies.asked': { en: 'Your copy is being made. You get an e-mail when it is ready.', nb: 'Kopien blir laget. Du får en e-post når den er klar.', nn: 'Kopien blir laga. Du får ein e-post når han er klar.' },
  'ownData.copies.early': {
    en: 'You can have one copy a day made. Come back tomorrow for another.', nb: 'Du kan få laget én kopi om dagen. Kom tilbake i morgen for en ny.', nn: 'Du kan få laga éin kopi om dagen. Kom tilbake i morgon for ein ny.',
  },
  'ownData.mail.subject': { en: 'The copy of your data is ready', nb: 'Kopien av opplysningene dine er klar', nn: 'Kopien av opplysningane dine er klar' },
  'ownData.mail.text': {
    en: 'You can download it for {days} days. You are asked to sign in.', nb: 'Du kan laste den ned i {days} dager. Du blir bedt om å logge inn.', nn: 'Du kan laste han ned i {days} dagar. Du blir beden om å logge inn.',
  },
  'ownData.mail.button': { en: 'Download the copy', nb: 'Last ned kopien', nn: 'Last ned kopien' },
});
