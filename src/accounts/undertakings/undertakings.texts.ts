import { defineTexts } from '../../platform/i18n/texts.js';

export const undertakingsTexts = defineTexts({
  'undertakings.title': { en: 'Confidentiality', nb: 'Taushet', nn: 'Teieplikt' },
  'undertakings.intro': {
    en: 'What you promised before your roles let you see unpublished work or other people’s data. What you promise with a review stands with that review.',
    nb: 'Det du har lovet før rollene dine lot deg se upublisert arbeid eller opplysninger om andre. Det du lover med en vurdering, står ved den vurderingen.',
    nn: 'Det du har lova før rollene dine lét deg sjå upublisert arbeid eller opplysningar om andre. Det du lovar med ei vurdering, står ved den vurderinga.',
  },
  'undertakings.meta': { en: 'Version {version}, signed on {date}, read in {language}', nb: 'Versjon {version}, undertegnet {date}, lest på {language}', nn: 'Versjon {version}, underskriven {date}, lesen på {language}' },
  'undertakings.words': { en: 'What you signed', nb: 'Det du undertegnet', nn: 'Det du skreiv under på' },
  'undertakings.none': { en: 'Nothing signed', nb: 'Ingenting undertegnet', nn: 'Ingenting underskrive' },
  'undertakings.none.text': { en: 'None of your roles has asked for it.', nb: 'Ingen av rollene dine har bedt om det.', nn: 'Ingen av rollene dine har bede om det.' },
  'undertaking.title': { en: 'Confidentiality undertaking', nb: 'Taushetserklæring', nn: 'Teieerklæring' },
  'undertaking.for.office': { en: 'Confidentiality in the journal’s office', nb: 'Taushet i redaksjonen', nn: 'Teieplikt i redaksjonen' },
  'undertaking.for.production': { en: 'Confidentiality in production', nb: 'Taushet i produksjonen', nn: 'Teieplikt i produksjonen' },
  'undertaking.for.platform': { en: 'Confidentiality of a web administrator', nb: 'Taushet for nettadministratorer', nn: 'Teieplikt for nettadministratorar' },
  'undertaking.intro': {
    en: 'In this work you see what is not published, and data about other people. Before you begin, {place} asks you to promise this.',
    nb: 'I dette arbeidet ser du det som ikke er publisert, og opplysninger om andre. Før du begynner, ber {place} deg love dette.',
    nn: 'I dette arbeidet ser du det som ikkje er publisert, og opplysningar om andre. Før du byrjar, bed {place} deg love dette.',
  },
  'undertaking.roles': {
    en: '{count, plural, one {Your role: {roles}.} other {Your roles: {roles}.}}', nb: '{count, plural, one {Rollen din: {roles}.} other {Rollene dine: {roles}.}}', nn: '{count, plural, one {Rolla di: {roles}.} other {Rollene dine: {roles}.}}',
  },
  'undertaking.version': { en: 'Version {version}', nb: 'Versjon {version}', nn: 'Versjon {version}' },
  'undertaking.agree': { en: 'I have read this and promise it', nb: 'Jeg har lest dette og lover det', nn: 'Eg har lese dette og lovar det' },
  'undertaking.agree.missing': { en: 'Tick the box if you promise this', nb: 'Kryss av i boksen hvis du lover dette', nn: 'Kryss av i boksen om du lovar dette' },
  'undertaking.changed': { en: 'The undertaking has changed. Read it again', nb: 'Erklæringen er endret. Les den på nytt', nn: 'Erklæringa er endra. Les henne på nytt' },
  'undertaking.sign': { en: 'Sign', nb: 'Undertegn', nn: 'Skriv under' },
  'undertaking.signed': { en: 'You signed this on {date}.', nb: 'Du undertegnet dette {date}.', nn: 'Du skreiv under på dette {date}.' },
  'undertaking.goOn': { en: 'Continue', nb: 'Fortsett', nn: 'Hald fram' },
  'roleCondition.undertaking': { en: 'Read and sign the confidentiality undertaking', nb: 'Les og undertegn taushetserklæringen', nn: 'Les og skriv under på teieerklæringa' },
});
