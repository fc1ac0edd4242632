import { defineTexts } from '../../platform/i18n/texts.js';

export const ethicsTexts = defineTexts({
  'ethics.title': { en: 'Research ethics', nb: 'Forskningsetikk', nn: 'Forskingsetikk' },
  'ethics.lede': {
    en: 'A confidential file for concerns about this submission: copied text, data, authorship, or someone’s conduct. Only the journal’s managers and editors read it, and nobody who wrote or reviews the work, or whom a case concerns. It is deleted 5 years after it is closed.',
    nb: 'En fortrolig saksmappe for mistanker som gjelder dette manuskriptet: kopiert tekst, data, forfatterskap eller noens atferd. Bare lederne og redaktørene i tidsskriftet leser den, og ingen som har skrevet eller vurderer arbeidet, eller som en sak gjelder. Den slettes 5 år etter at den er avsluttet.',
    nn: 'Ei fortruleg saksmappe for mistankar som gjeld dette manuskriptet: kopiert tekst, data, forfattarskap eller åtferda til nokon. Berre leiarane og redaktørane i tidsskriftet les ho, og ingen som har skrive eller vurderer arbeidet, eller som ei sak gjeld. Ho blir sletta 5 år etter at ho er avslutta.',
  },
  'ethics.none': { en: 'There is no case.', nb: 'Det er ingen sak.', nn: 'Det er inga sak.' },
  'ethics.case': { en: 'Case opened on {date}', nb: 'Sak åpnet {date}', nn: 'Sak opna {date}' },
  'ethics.state.open': { en: 'Open', nb: 'Åpen', nn: 'Open' },
  'ethics.state.closed': { en: 'Closed', nb: 'Avsluttet', nn: 'Avslutta' },
  'ethics.open': { en: 'Open a case', nb: 'Åpne en sak', nn: 'Opne ei sak' },
  'ethics.concern': { en: 'What the concern is', nb: 'Hva mistanken gjelder', nn: 'Kva mistanken gjeld' },
  'ethics.concern.missing': { en: 'Write what the concern is.', nb: 'Skriv hva mistanken gjelder.', nn: 'Skriv kva mistanken gjeld.' },
  'ethics.hint': {
    en: 'Write what can be seen and who said what, not guesses. Those it is about may ask to read it.',
    nb: 'Skriv det som kan ses, og hvem som sa hva, ikke antakelser. De det gjelder, kan be om å få lese det.',
    nn: 'Skriv det som kan sjåast, og kven som sa kva, ikkje gissingar. Dei det gjeld, kan be om å få lese det.',
  },
  'ethics.concerned': { en: 'Whom it concerns', nb: 'Hvem det gjelder', nn: 'Kven det gjeld' },
  'ethics.concerned.hint': {
    en: 'For those you tick the case is not there, whatever their roles: they neither read it nor learn that it exists. Authors and reviewers of the work are kept out anyway; tick them if that may change.',
    nb: 'For dem du krysser av, finnes ikke saken, uansett rolle: De får verken lese den eller vite at den finnes. Forfattere og fagfeller holdes uansett utenfor; kryss dem av hvis det kan endre seg.',
    nn: 'For dei du kryssar av, finst ikkje saka, same kva rolle dei har: Dei får korkje lese ho eller vite at ho finst. Forfattarar og fagfellar blir uansett haldne utanfor; kryss dei av om det kan endre seg.',
  },
  'ethics.concerned.names': { en: 'Concerns {names}', nb: 'Gjelder {names}', nn: 'Gjeld {names}' },
  'ethics.concerned.change': { en: 'Change whom it concerns', nb: 'Endre hvem det gjelder', nn: 'Endre kven det gjeld' },
  'ethics.concerned.save': { en: 'Save', nb: 'Lagre', nn: 'Lagre' },
  'ethics.addNote': { en: 'Add a note', nb: 'Legg til et notat', nn: 'Legg til eit notat' },
  'ethics.note': { en: 'What was found out or done', nb: 'Hva som er avdekket eller gjort', nn: 'Kva som er avdekt eller gjort' },
  'ethics.note.missing': { en: 'Write what was found out or done.', nb: 'Skriv hva som er avdekket eller gjort.', nn: 'Skriv kva som er avdekt eller gjort.' },
  'ethics.close': { en: 'Close the case', nb: 'Avslutt saken', nn: 'Avslutt saka' },
  'ethics.outcome': { en: 'Outcome', nb: 'Utfall', nn: 'Utfall' },
  'ethics.outcome.missing': { en: 'Write how the case ended.', nb: 'Skriv hvordan saken endte.', nn: 'Skriv korleis saka enda.' },
  'ethics.openAlready': { en: 'There is an open case already. Add a note to it.', nb: 'Det er allerede en åpen sak. Legg til et notat i den.', nn: 'Det er alt ei open sak. Legg til eit notat i ho.' },
  'ethics.closedMeanwhile': { en: 'The case has been closed meanwhile.', nb: 'Saken er avsluttet i mellomtiden.', nn: 'Saka er avslutta i mellomtida.' },
});
