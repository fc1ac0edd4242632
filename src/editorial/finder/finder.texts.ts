import { defineTexts } from '../../platform/i18n/texts.js';

export const finderTexts = defineTexts({
  'finder.free': { en: 'Only those with no review under way', nb: 'Bare de uten pågående vurderinger', nn: 'Berre dei utan pågåande vurderingar' },
  'finder.past': { en: 'For the journal so far', nb: 'For tidsskriftet til nå', nn: 'For tidsskriftet til no' },
  'finder.never': { en: 'Never asked', nb: 'Aldri spurt', nn: 'Aldri spurd' },
  'finder.counts': { en: '{done} done, {declined} declined', nb: '{done} utført, {declined} avslått', nn: '{done} utført, {declined} avslegne' },
  'finder.days': { en: '{days, plural, one {# day} other {# days}} on average', nb: '{days, plural, one {# dag} other {# dager}} i snitt', nn: '{days, plural, one {# dag} other {# dagar}} i snitt' },
  'finder.lastAsked': { en: 'Last asked {date}', nb: 'Sist spurt {date}', nn: 'Sist spurd {date}' },
  'finder.summary': { en: '{count, plural, one {# reviewer} other {# reviewers}} on this page', nb: '{count, plural, one {# fagfelle} other {# fagfeller}} på denne siden', nn: '{count, plural, one {# fagfelle} other {# fagfellar}} på denne sida' },
  'finder.isAuthor': { en: 'An author of this work', nb: 'Forfatter av dette arbeidet', nn: 'Forfattar av dette arbeidet' },
  'finder.isSelf': { en: 'Yourself', nb: 'Deg selv', nn: 'Deg sjølv' },
  'finder.asked': { en: 'Already asked in this round', nb: 'Allerede spurt i denne runden', nn: 'Alt spurd i denne runden' },
  'finder.refused': { en: 'Does not want to be asked again', nb: 'Vil ikke bli spurt igjen', nn: 'Vil ikkje bli spurd att' },
  'review.warning.coAuthor': { en: 'Has published or submitted together with an author', nb: 'Har publisert eller sendt inn sammen med en forfatter', nn: 'Har publisert eller sendt inn saman med ein forfattar' },
  'finder.named': { en: 'Named for this manuscript', nb: 'Nevnt for dette manuskriptet', nn: 'Nemnde for dette manuskriptet' },
  'finder.named.text': { en: 'Only the editors see this, and it is erased at the decision. Whoever is invited is told that an author named them, never who.', nb: 'Bare redaksjonen ser dette, og det slettes ved avgjørelsen. Den som inviteres, får vite at en forfatter har nevnt dem, aldri hvem.', nn: 'Berre redaksjonen ser dette, og det blir sletta ved avgjerda. Den som blir invitert, får vite at ein forfattar har nemnt dei, aldri kven.' },
  'finder.named.suggested': { en: 'Suggested by the authors', nb: 'Foreslått av forfatterne', nn: 'Føreslått av forfattarane' },
  'finder.named.opposed': { en: 'The authors ask not to invite', nb: 'Forfatterne ber om ikke å invitere', nn: 'Forfattarane bed om ikkje å invitere' },
  'finder.named.byReviewer': { en: 'Named by someone who declined', nb: 'Nevnt av en som takket nei', nn: 'Nemnd av ein som takka nei' },
});
