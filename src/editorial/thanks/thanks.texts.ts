import { defineTexts } from '../../platform/i18n/texts.js';

export const thanksTexts = defineTexts({
  'thanks.title': { en: 'Our reviewers', nb: 'Fagfellene våre', nn: 'Fagfellane våre' },
  'thanks.lede': {
    en: 'Peer review is work that is rarely seen. The journal thanks all who have done it, here by name those who agreed to it.',
    nb: 'Fagfellevurdering er arbeid som sjelden synes. Tidsskriftet takker alle som har gjort det, her med navn dem som har samtykket.',
    nn: 'Fagfellevurdering er arbeid som sjeldan syner. Tidsskriftet takkar alle som har gjort det, her med namn dei som har samtykt.',
  },
  'thanks.none': { en: 'There is no list yet.', nb: 'Det er ingen liste ennå.', nn: 'Det er inga liste enno.' },
  'thanks.year': { en: 'Reviewers of {year}', nb: 'Fagfeller i {year}', nn: 'Fagfellar i {year}' },
  'thanks.year.lede': { en: 'The journal thanks these reviewers, and those who are not named.', nb: 'Tidsskriftet takker disse fagfellene, og dem som ikke er nevnt.', nn: 'Tidsskriftet takkar desse fagfellane, og dei som ikkje er nemnde.' },
  'thanks.preview.title': { en: 'Thanks to reviewers', nb: 'Takk til fagfeller', nn: 'Takk til fagfellar' },
  'thanks.preview.lede': {
    en: 'Reviewers who agreed are named on a page of the journal, year by year, once the year is over and at least five have reviewed in it: among fewer, a name could be tied to a manuscript.',
    nb: 'Fagfeller som har samtykket, nevnes på en side i tidsskriftet, år for år, når året er over og minst fem har levert en vurdering: blant færre kunne et navn knyttes til et manuskript.',
    nn: 'Fagfellar som har samtykt, blir nemnde på ei side i tidsskriftet, år for år, når året er over og minst fem har levert ei vurdering: blant færre kunne eit namn bli knytt til eit manuskript.',
  },
  'thanks.preview.none': { en: 'No review has come in yet.', nb: 'Ingen vurdering har kommet inn ennå.', nn: 'Inga vurdering har kome inn enno.' },
  'thanks.preview.meta': { en: '{reviewed, plural, one {# has reviewed} other {# have reviewed}}, {agreed, plural, one {# is named} other {# are named}}', nb: '{reviewed, plural, one {# har vurdert} other {# har vurdert}}, {agreed, plural, one {# nevnes med navn} other {# nevnes med navn}}', nn: '{reviewed, plural, one {# har vurdert} other {# har vurdert}}, {agreed, plural, one {# blir nemnd med namn} other {# blir nemnde med namn}}' },
  'thanks.preview.see': { en: 'See the page', nb: 'Se siden', nn: 'Sjå sida' },
  'thanks.state.public': { en: 'Public', nb: 'Offentlig', nn: 'Offentleg' },
  'thanks.state.running': { en: 'Public after the year', nb: 'Offentlig etter årsskiftet', nn: 'Offentleg etter årsskiftet' },
  'thanks.state.none': { en: 'Nobody named', nb: 'Ingen nevnt', nn: 'Ingen nemnd' },
  'thanks.own': { en: 'Thanks by name', nb: 'Takk med navn', nn: 'Takk med namn' },
  'thanks.own.lede': {
    en: 'A journal may thank its reviewers by name and affiliation, once a year, on a page that everyone can read. It names you only if you agree, and stops at once when you take it back. It never says what you reviewed.',
    nb: 'Et tidsskrift kan takke fagfellene sine med navn og tilknytning, én gang i året, på en side alle kan lese. Det nevner deg bare hvis du samtykker, og slutter straks når du trekker samtykket. Det sier aldri hva du har vurdert.',
    nn: 'Eit tidsskrift kan takke fagfellane sine med namn og tilknyting, éin gong i året, på ei side alle kan lese. Det nemner deg berre om du samtykkjer, og sluttar straks når du trekkjer samtykket. Det seier aldri kva du har vurdert.',
  },
  'thanks.own.none': { en: 'You have not sent a review to any journal yet.', nb: 'Du har ikke levert en vurdering til noe tidsskrift ennå.', nn: 'Du har ikkje levert ei vurdering til noko tidsskrift enno.' },
  'consent.thanks': { en: 'The journal may thank me by name in its yearly list of reviewers', nb: 'Tidsskriftet kan takke meg med navn i den årlige listen over fagfeller', nn: 'Tidsskriftet kan takke meg med namn i den årlege lista over fagfellar' },
  'consents.about.thanks': { en: 'Thanks by name', nb: 'Takk med navn', nn: 'Takk med namn' },
  'thanks.review.heading': { en: 'May the journal thank you by name?', nb: 'Kan tidsskriftet takke deg med navn?', nn: 'Kan tidsskriftet takke deg med namn?' },
  'thanks.review.text': {
    en: 'Once a year, on a public list of those who reviewed, without saying what. You can change this here at any time.',
    nb: 'Én gang i året, på en offentlig liste over dem som har vurdert, uten å si hva. Du kan endre dette her når som helst.',
    nn: 'Éin gong i året, på ei offentleg liste over dei som har vurdert, utan å seie kva. Du kan endre dette her når som helst.',
  },
  'thanks.review.save': { en: 'Save the choice', nb: 'Lagre valget', nn: 'Lagre valet' },
});
