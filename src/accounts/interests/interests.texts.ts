import { defineTexts } from '../../platform/i18n/texts.js';

export const interestsTexts = defineTexts({
  'profile.tab.interests': { en: 'Reviewing interests', nb: 'Interesser som fagfelle', nn: 'Interesser som fagfelle' },
  'profile.interests.lede': {
    en: 'Subjects on which you could review a manuscript. All here is optional. Write nothing sensitive about yourself or others.',
    nb: 'Emner du kan vurdere manuskripter om. Alt her er valgfritt. Skriv ingenting sensitivt om deg selv eller andre.',
    nn: 'Emne du kan vurdere manuskript om. Alt her er valfritt. Skriv ingenting sensitivt om deg sjølv eller andre.',
  },
  'profile.interests.seenBy': {
    en: 'The staff of journals that you have a role in, and the platform’s administrator. The words are shared with everyone who fills in this page, but not who uses which.',
    nb: 'Medarbeiderne i tidsskrifter der du har en rolle, og plattformens administrator. Ordene deles med alle som fyller ut denne siden, men ikke hvem som bruker hvilke.',
    nn: 'Medarbeidarane i tidsskrift der du har ei rolle, og administratoren for plattforma. Orda blir delte med alle som fyller ut denne sida, men ikkje kven som bruker kva ord.',
  },
  'profile.interests.why': {
    en: 'So that editors find you where a manuscript is about something that you know. Without the role of reviewer nobody asks you.',
    nb: 'For at redaktører skal finne deg når et manuskript handler om noe du kan. Uten rollen som fagfelle er det ingen som spør deg.',
    nn: 'For at redaktørar skal finne deg når eit manuskript handlar om noko du kan. Utan rolla som fagfelle er det ingen som spør deg.',
  },
  'interests.held': { en: 'Your subjects', nb: 'Emnene dine', nn: 'Emna dine' },
  'interests.none': { en: 'You have none yet.', nb: 'Du har ingen ennå.', nn: 'Du har ingen enno.' },
  'interests.remove': { en: 'Remove {word}', nb: 'Fjern {word}', nn: 'Fjern {word}' },
  'interests.add': { en: 'Add subjects', nb: 'Legg til emner', nn: 'Legg til emne' },
  'interests.words': { en: 'Subject', nb: 'Emne', nn: 'Emne' },
  'interests.words.hint': { en: 'Several at once with commas between them. A word that nobody has used yet is fine.', nb: 'Flere om gangen med komma mellom. Et ord ingen har brukt før, går fint.', nn: 'Fleire om gongen med komma mellom. Eit ord ingen har brukt før, går fint.' },
  'interests.missing': { en: 'Write a subject', nb: 'Skriv et emne', nn: 'Skriv eit emne' },
  'interests.add.submit': { en: 'Add', nb: 'Legg til', nn: 'Legg til' },
  'interests.add.this': { en: '(add)', nb: '(legg til)', nn: '(legg til)' },
  'interests.search': { en: 'Search the words of others', nb: 'Søk i andres ord', nn: 'Søk i orda til andre' },
  'interests.often': { en: 'Words that are used often', nb: 'Ord som brukes ofte', nn: 'Ord som blir brukte ofte' },
  'interests.often.none': { en: 'There are no other words yet.', nb: 'Det finnes ingen andre ord ennå.', nn: 'Det finst ingen andre ord enno.' },
  'interests.found': { en: 'Words that fit “{words}”', nb: 'Ord som passer til «{words}»', nn: 'Ord som passar til «{words}»' },
  'interests.found.none': { en: 'Nobody uses a word like it. You can add it as it is.', nb: 'Ingen bruker et slikt ord. Du kan legge det til som det er.', nn: 'Ingen bruker eit slikt ord. Du kan leggje det til som det er.' },
});
