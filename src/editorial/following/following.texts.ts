import { defineTexts } from '../../platform/i18n/texts.js';

export const followingTexts = defineTexts({
  'following.nav': { en: 'Co-authors', nb: 'Medforfattere', nn: 'Medforfattarar' },
  'following.heading': { en: 'Where it stands', nb: 'Hvor det står', nn: 'Kvar det står' },
  'following.stage': { en: 'Stage', nb: 'Stadium', nn: 'Stadium' },
  'following.lede': {
    en: 'You are named in this manuscript. Whoever sent it gets the letters of the editors and can tell you more.',
    nb: 'Du er navngitt i dette manuskriptet. Den som sendte det inn, får brevene fra redaksjonen og kan fortelle deg mer.',
    nn: 'Du er namngjeven i dette manuskriptet. Den som sende det inn, får breva frå redaksjonen og kan fortelje deg meir.',
  },
  'following.list': { en: 'Manuscripts in which you are named', nb: 'Manuskripter der du er navngitt', nn: 'Manuskript der du er namngjeven' },
  'following.setting': { en: 'What co-authors see', nb: 'Hva medforfattere ser', nn: 'Kva medforfattarar ser' },
  'following.setting.intro': {
    en: 'Everyone who is named in a manuscript is told by mail when it is submitted, with a private link to what was entered about them.',
    nb: 'Alle som er navngitt i et manuskript, får e-post når det sendes inn, med en privat lenke til det som er lagt inn om dem.',
    nn: 'Alle som er namngjevne i eit manuskript, får e-post når det blir sendt inn, med ei privat lenkje til det som er lagt inn om dei.',
  },
  'following.setting.shared': { en: 'They also see where the manuscript stands', nb: 'De ser også hvor manuskriptet står', nn: 'Dei ser òg kvar manuskriptet står' },
  'following.setting.hint': {
    en: 'Its stage and since when, by their private link or in their own account; nothing of the review.',
    nb: 'Stadiet og siden når, med den private lenken eller i sin egen konto; ingenting om fagfellevurderingen.',
    nn: 'Stadiet og sidan når, med den private lenkja eller i sin eigen konto; ingenting om fagfellevurderinga.',
  },
  'following.setting.save': { en: 'Save', nb: 'Lagre', nn: 'Lagre' },
});
