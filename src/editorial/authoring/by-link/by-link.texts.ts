import { defineTexts } from '../../../platform/i18n/texts.js';

export const byLinkTexts = defineTexts({
  'byLink.open.title': { en: 'Your manuscript', nb: 'Manuskriptet ditt', nn: 'Manuskriptet ditt' },
  'byLink.open.text': { en: 'This private link opens a manuscript that you have submitted to {journal}, and nothing else. You need no account.', nb: 'Denne private lenken åpner et manuskript du har sendt inn til {journal}, og ingenting annet. Du trenger ingen konto.', nn: 'Denne private lenkja opnar eit manuskript du har sendt inn til {journal}, og ingenting anna. Du treng ingen konto.' },
  'byLink.ended': { en: 'The link has been replaced, or the work that it was for is done. A new one can be sent from the page of the manuscript.', nb: 'Lenken er erstattet, eller arbeidet den var til, er ferdig. Du kan få tilsendt en ny fra manuskriptets side.', nn: 'Lenkja er erstatta, eller arbeidet ho var til, er ferdig. Du kan få tilsend ei ny frå sida til manuskriptet.' },
  'byLink.again.way': { en: 'No account? Have a private link sent', nb: 'Ingen konto? Få tilsendt en privat lenke', nn: 'Ingen konto? Få tilsend ei privat lenkje' },
  'byLink.again.title': { en: 'Have a private link sent', nb: 'Få tilsendt en privat lenke', nn: 'Få tilsend ei privat lenkje' },
  'byLink.again.text': {
    en: 'An author without an account works on a manuscript through a private link. A new one for manuscript {number} is sent to the e-mail address that the journal has.',
    nb: 'En forfatter uten konto arbeider med et manuskript via en privat lenke. En ny lenke til manuskript {number} sendes til e-postadressen tidsskriftet har.',
    nn: 'Ein forfattar utan konto arbeider med eit manuskript via ei privat lenkje. Ei ny lenkje til manuskript {number} blir send til e-postadressa tidsskriftet har.',
  },
  'byLink.again.submit': { en: 'Send the link', nb: 'Send lenken', nn: 'Send lenkja' },
  'byLink.again.sent': {
    en: 'If the author of this manuscript works without an account, a private link is on its way. It can take some minutes.',
    nb: 'Hvis forfatteren av dette manuskriptet arbeider uten konto, er en privat lenke på vei. Det kan ta noen minutter.',
    nn: 'Om forfattaren av dette manuskriptet arbeider utan konto, er ei privat lenkje på veg. Det kan ta nokre minutt.',
  },
  'byLink.mail.subject': { en: 'Your private link to manuscript {number}', nb: 'Din private lenke til manuskript {number}', nn: 'Den private lenkja di til manuskript {number}' },
  'byLink.mail.goesOn': {
    en: 'You go on with manuscript {number} in {journal} without an account. This link is yours alone: it opens that manuscript, where you can answer, send revised files and read decisions.',
    nb: 'Du fortsetter med manuskript {number} i {journal} uten konto. Denne lenken er bare din: Den åpner manuskriptet, der du kan svare, sende reviderte filer og lese avgjørelser.',
    nn: 'Du held fram med manuskript {number} i {journal} utan konto. Denne lenkja er berre di: Ho opnar manuskriptet, der du kan svare, sende reviderte filer og lese avgjerder.',
  },
  'byLink.mail.again': { en: 'Here is a new private link to manuscript {number} in {journal}.', nb: 'Her er en ny privat lenke til manuskript {number} i {journal}.', nn: 'Her er ei ny privat lenkje til manuskript {number} i {journal}.' },
  'byLink.mail.open': { en: 'Open the manuscript', nb: 'Åpne manuskriptet', nn: 'Opne manuskriptet' },
  'byLink.mail.keep': { en: 'Whoever has this link can act for you. Do not pass it on.', nb: 'Den som har denne lenken, kan handle for deg. Ikke gi den videre.', nn: 'Den som har denne lenkja, kan handle for deg. Ikkje gje ho vidare.' },
  'byLink.mail.later': {
    en: 'Mails about the manuscript lead to a page that asks you to sign in. There, choose to have a private link sent.',
    nb: 'E-poster om manuskriptet fører til en side der du blir bedt om å logge inn. Velg der å få tilsendt en privat lenke.',
    nn: 'E-postar om manuskriptet fører til ei side der du blir beden om å logge inn. Vel der å få tilsend ei privat lenkje.',
  },
  'byLink.ask.title': { en: 'Take a manuscript over', nb: 'Overta et manuskript', nn: 'Ta over eit manuskript' },
  'byLink.ask.subject': { en: 'Will you take over manuscript {number}?', nb: 'Vil du overta manuskript {number}?', nn: 'Vil du ta over manuskript {number}?' },
  'byLink.ask.text': {
    en: '{submitter} asks you, as a co-author, to take over “{title}” (manuscript {number}) in {journal}.', nb: '{submitter} ber deg som medforfatter om å overta «{title}» (manuskript {number}) i {journal}.', nn: '{submitter} bed deg som medforfattar om å ta over «{title}» (manuskript {number}) i {journal}.',
  },
  'byLink.ask.means': {
    en: 'Then you answer for it to the journal: you receive its letters and decisions, send revised files, and can withdraw it. The byline stays as it is.',
    nb: 'Da svarer du for manuskriptet overfor tidsskriftet: Du får brev og avgjørelser, sender reviderte filer og kan trekke det. Forfatterlisten blir som den er.',
    nn: 'Då svarer du for manuskriptet overfor tidsskriftet: Du får brev og avgjerder, sender reviderte filer og kan trekkje det. Forfattarlista blir som ho er.',
  },
  'byLink.ask.free': { en: 'You need not do anything if you do not want to.', nb: 'Du trenger ikke gjøre noe hvis du ikke vil.', nn: 'Du treng ikkje gjere noko om du ikkje vil.' },
  'byLink.ask.open': { en: 'See what is asked', nb: 'Se hva det gjelder', nn: 'Sjå kva det gjeld' },
  'byLink.ask.submit': { en: 'Take the manuscript over', nb: 'Overta manuskriptet', nn: 'Ta over manuskriptet' },
  'byLink.ask.ended': { en: 'The question has been answered, or the manuscript is no longer under way.', nb: 'Spørsmålet er besvart, eller manuskriptet er ikke lenger under behandling.', nn: 'Spørsmålet er svart på, eller manuskriptet er ikkje lenger under handsaming.' },
});
