import { defineTexts } from '../../platform/i18n/texts.js';

export const profilePartTexts = defineTexts({
  'profile.tab.identity': { en: 'Identity', nb: 'Identitet', nn: 'Identitet' },
  'profile.tab.public': { en: 'Affiliation and biography', nb: 'Tilknytning og biografi', nn: 'Tilknyting og biografi' },
  'profile.tab.languages': { en: 'Languages', nb: 'Språk', nn: 'Språk' },
  'profile.about.summary': { en: 'Who sees this, and why we ask', nb: 'Hvem som ser dette, og hvorfor vi spør', nn: 'Kven som ser dette, og kvifor vi spør' },
  'profile.about.seenBy': { en: 'Who sees it', nb: 'Hvem ser det', nn: 'Kven ser det' },
  'profile.about.why': { en: 'What it is for', nb: 'Hva det brukes til', nn: 'Kva det blir brukt til' },
  'profile.facts': { en: 'The account', nb: 'Kontoen', nn: 'Kontoen' },
  'profile.facts.text': {
    en: 'The user name is chosen once. What the platform notes by itself cannot be changed.',
    nb: 'Brukernavnet velges én gang. Det plattformen selv noterer, kan ikke endres.',
    nn: 'Brukarnamnet vel ein éin gong. Det plattforma sjølv noterer, kan ikkje endrast.',
  },
  'profile.identity.lede': {
    en: 'Your given name and family name are needed. All else here is optional.',
    nb: 'Fornavn og etternavn er nødvendig. Alt annet her er valgfritt.',
    nn: 'Førenamn og etternamn er nødvendig. Alt anna her er valfritt.',
  },
  'profile.identity.seenBy': {
    en: 'Your name: those who work with you in a journal; reviewers and authors only as far as the journal’s form of review allows. The rest: you, the platform’s administrator, and a manager of all journals that you are in.',
    nb: 'Navnet ditt: de som arbeider sammen med deg i et tidsskrift; fagfeller og forfattere bare så langt tidsskriftets form for fagfellevurdering tillater. Resten: du, plattformens administrator, og den som leder alle tidsskriftene du er med i.',
    nn: 'Namnet ditt: dei som arbeider saman med deg i eit tidsskrift; fagfellar og forfattarar berre så langt forma for fagfellevurdering i tidsskriftet tillèt. Resten: du, administratoren for plattforma, og den som leier alle tidsskrifta du er med i.',
  },
  'profile.identity.why': {
    en: 'To write to you by your name, and to fill it in where you send a manuscript.',
    nb: 'For å skrive til deg med navn, og for å fylle det inn når du sender et manuskript.',
    nn: 'For å skrive til deg med namn, og for å fylle det inn når du sender eit manuskript.',
  },
  'profile.public.lede': {
    en: 'Nothing of your account is public, this page included. All here is optional.',
    nb: 'Ingenting i kontoen din er offentlig, heller ikke denne siden. Alt her er valgfritt.',
    nn: 'Ingenting i kontoen din er offentleg, heller ikkje denne sida. Alt her er valfritt.',
  },
  'profile.public.seenBy': {
    en: 'Your affiliation and ORCID iD: the staff of journals that you have a role in. The rest: you, the platform’s administrator, and a manager of all journals that you are in.',
    nb: 'Tilknytningen og ORCID-iD-en din: medarbeiderne i tidsskrifter der du har en rolle. Resten: du, plattformens administrator, og den som leder alle tidsskriftene du er med i.',
    nn: 'Tilknytinga og ORCID-iD-en din: medarbeidarane i tidsskrift der du har ei rolle. Resten: du, administratoren for plattforma, og den som leier alle tidsskrifta du er med i.',
  },
  'profile.public.why': {
    en: 'It is filled in for you where you send a manuscript, and suggested where a journal wants to name you among its staff. What is printed there is yours to change first.',
    nb: 'Det fylles inn for deg når du sender et manuskript, og foreslås når et tidsskrift vil nevne deg blant medarbeiderne sine. Du kan endre det før det trykkes.',
    nn: 'Det blir fylt inn for deg når du sender eit manuskript, og føreslege når eit tidsskrift vil nemne deg blant medarbeidarane sine. Du kan endre det før det blir trykt.',
  },
  'profile.public.masthead': {
    en: 'Where a journal names you among its staff, that is an entry of its own, which you confirm.',
    nb: 'Der et tidsskrift nevner deg blant medarbeiderne sine, er det en egen oppføring som du bekrefter.',
    nn: 'Der eit tidsskrift nemner deg blant medarbeidarane sine, er det ei eiga oppføring som du stadfestar.',
  },
  'profile.languages.lede': {
    en: 'One language for our mail is needed. The languages you work in are optional.',
    nb: 'Ett språk for e-posten vår er nødvendig. Språkene du arbeider på, er valgfrie.',
    nn: 'Eitt språk for e-posten vår er nødvendig. Språka du arbeider på, er valfrie.',
  },
  'profile.languages.seenBy': {
    en: 'You, the platform’s administrator, and a manager of all journals that you are in.',
    nb: 'Du, plattformens administrator, og den som leder alle tidsskriftene du er med i.',
    nn: 'Du, administratoren for plattforma, og den som leier alle tidsskrifta du er med i.',
  },
  'profile.languages.why': {
    en: 'To write to you in a language that you like to read, and to ask you about manuscripts in languages that you know.',
    nb: 'For å skrive til deg på et språk du liker å lese, og for å spørre deg om manuskripter på språk du kan.',
    nn: 'For å skrive til deg på eit språk du likar å lese, og for å spørje deg om manuskript på språk du kan.',
  },
});
