import { defineTexts } from '../../platform/i18n/texts.js';

export const bylinesTexts = defineTexts({
  'byline.lede': {
    en: 'In the order of the byline. All contributors are told when someone is added or removed; a new order is told ten minutes after the last change to it.',
    nb: 'I den rekkefølgen de skal stå. Alle bidragsytere får beskjed når noen legges til eller fjernes; en ny rekkefølge meldes ti minutter etter den siste endringen.',
    nn: 'I den rekkjefølgja dei skal stå. Alle bidragsytarar får melding når nokon blir lagde til eller fjerna; ei ny rekkjefølgje blir meld ti minutt etter den siste endringa.',
  },
  'byline.details': { en: 'What readers and the journal will know', nb: 'Det leserne og tidsskriftet får vite', nn: 'Det lesarane og tidsskriftet får vite' },
  'byline.lede.add': {
    en: 'The new contributor gets an e-mail with what you enter, your name, and a private link to correct it or object. The other contributors are told who was added.',
    nb: 'Den nye bidragsyteren får en e-post med det du legger inn, navnet ditt og en personlig lenke for å rette eller komme med innvendinger. De andre bidragsyterne får vite hvem som er lagt til.',
    nn: 'Den nye bidragsytaren får ein e-post med det du legg inn, namnet ditt og ei personleg lenkje for å rette eller kome med innvendingar. Dei andre bidragsytarane får vite kven som er lagd til.',
  },
  'byline.lede.edit': {
    en: 'If you change the e-mail address, the new address gets a letter with what is entered, and the earlier private link stops working.',
    nb: 'Hvis du endrer e-postadressen, får den nye adressen et brev med det som er lagt inn, og den tidligere personlige lenken slutter å virke.',
    nn: 'Om du endrar e-postadressa, får den nye adressa eit brev med det som er lagt inn, og den tidlegare personlege lenkja sluttar å verke.',
  },
  'byline.lastOne': {
    en: 'A manuscript has at least one contributor. Add another one before you remove this one.',
    nb: 'Et manuskript har minst én bidragsyter. Legg til en annen før du fjerner denne.',
    nn: 'Eit manuskript har minst éin bidragsytar. Legg til ein annan før du fjernar denne.',
  },
  'byline.objections': { en: 'Objections from contributors', nb: 'Innvendinger fra bidragsytere', nn: 'Innvendingar frå bidragsytarar' },
  'byline.objects': { en: '{name} objects to being named, or to what was entered', nb: '{name} har innvendinger mot å være oppført, eller mot det som er lagt inn', nn: '{name} har innvendingar mot å vere oppført, eller mot det som er lagt inn' },
  'byline.settle': { en: 'Dealt with', nb: 'Behandlet', nn: 'Handsama' },
  'byline.settleNamed': { en: 'Dealt with: the objection of {name}', nb: 'Behandlet: innvendingen fra {name}', nn: 'Handsama: innvendinga frå {name}' },
  'byline.fact.name': { en: 'Name', nb: 'Navn', nn: 'Namn' },
  'byline.yes': { en: 'Yes', nb: 'Ja', nn: 'Ja' },
  'byline.someone': { en: 'Someone', nb: 'Noen', nn: 'Nokon' },

  'byline.own.title': { en: 'What was entered about you', nb: 'Det som er lagt inn om deg', nn: 'Det som er lagt inn om deg' },
  'byline.own.intro': {
    en: '{staff, select, yes {{name}, who works for {journal},} other {{name}}} has named you as a contributor of a manuscript{staff, select, yes {} other { sent to {journal}}}.',
    nb: '{staff, select, yes {{name}, som arbeider for {journal},} other {{name}}} har ført deg opp som bidragsyter til et manuskript{staff, select, yes {} other { sendt til {journal}}}.',
    nn: '{staff, select, yes {{name}, som arbeider for {journal},} other {{name}}} har ført deg opp som bidragsytar til eit manuskript{staff, select, yes {} other { sendt til {journal}}}.',
  },
  'byline.own.entered': { en: 'Entered', nb: 'Lagt inn', nn: 'Lagt inn' },
  'byline.own.correct': { en: 'Correct it', nb: 'Rett opplysningene', nn: 'Rett opplysningane' },
  'byline.own.save': { en: 'Save', nb: 'Lagre', nn: 'Lagre' },
  'byline.own.object': { en: 'Object', nb: 'Kom med innvendinger', nn: 'Kom med innvendingar' },
  'byline.own.objectText': {
    en: 'If you do not want to be named, did not take part, or disagree with what was entered, tell the editors. They are told at once and will answer you.',
    nb: 'Si fra til redaksjonen hvis du ikke vil være oppført, ikke har tatt del i arbeidet, eller er uenig i det som er lagt inn. De får beskjed med en gang og vil svare deg.',
    nn: 'Sei ifrå til redaksjonen om du ikkje vil vere oppført, ikkje har teke del i arbeidet, eller er usamd i det som er lagt inn. Dei får melding med ein gong og vil svare deg.',
  },
  'byline.own.reason': { en: 'What you object to', nb: 'Hva du har innvendinger mot', nn: 'Kva du har innvendingar mot' },
  'byline.own.objectSubmit': { en: 'Send the objection', nb: 'Send innvendingen', nn: 'Send innvendinga' },
  'byline.own.objectAgain': { en: 'Change the objection', nb: 'Endre innvendingen', nn: 'Endre innvendinga' },
  'byline.own.objected': { en: 'The editors have your objection', nb: 'Redaksjonen har fått innvendingen din', nn: 'Redaksjonen har fått innvendinga di' },
  'byline.own.objectedText': { en: 'You sent it on {date}. They have not dealt with it yet.', nb: 'Du sendte den {date}. Den er ikke behandlet ennå.', nn: 'Du sende ho {date}. Ho er ikkje handsama enno.' },
  'byline.own.contact': { en: 'Anything else? Write to the journal:', nb: 'Noe annet? Skriv til tidsskriftet:', nn: 'Noko anna? Skriv til tidsskriftet:' },
  'byline.tooLate': {
    en: 'These details can no longer be changed here. If something is wrong, write to the journal.',
    nb: 'Opplysningene kan ikke lenger endres her. Skriv til tidsskriftet hvis noe er feil.',
    nn: 'Opplysningane kan ikkje lenger endrast her. Skriv til tidsskriftet om noko er feil.',
  },
  'byline.linkGone': {
    en: 'A newer letter holds a newer link, or you are no longer named in the manuscript. Write to the journal if you need help.',
    nb: 'Et nyere brev har en nyere lenke, eller du er ikke lenger oppført i manuskriptet. Skriv til tidsskriftet hvis du trenger hjelp.',
    nn: 'Eit nyare brev har ei nyare lenkje, eller du er ikkje lenger oppført i manuskriptet. Skriv til tidsskriftet om du treng hjelp.',
  },
  'byline.done.corrected': { en: 'Saved. Thank you.', nb: 'Lagret. Takk.', nn: 'Lagra. Takk.' },
  'byline.done.objected': { en: 'The editors have been told.', nb: 'Redaksjonen har fått beskjed.', nn: 'Redaksjonen har fått melding.' },

  'byline.mail.open': { en: 'See, correct or object', nb: 'Se, rett eller kom med innvendinger', nn: 'Sjå, rett eller kom med innvendingar' },
  'byline.mail.can': {
    en: 'The link is yours alone, needs no account, and replaces any earlier one. Until the manuscript is accepted you can correct your name, affiliation and ORCID iD there; you can object at any time.',
    nb: 'Lenken er din alene, krever ingen konto og erstatter en eventuell tidligere. Fram til manuskriptet er antatt kan du rette navn, tilknytning og ORCID iD der; innvendinger kan du komme med når som helst.',
    nn: 'Lenkja er di åleine, krev ingen konto og erstattar ei eventuell tidlegare. Fram til manuskriptet er anteke kan du rette namn, tilknyting og ORCID iD der; innvendingar kan du kome med når som helst.',
  },
  'byline.mail.yours': {
    en: 'With this link, which is yours alone and replaces any earlier one, you see what was entered about you, and can object.',
    nb: 'Med denne lenken, som er din alene og erstatter en eventuell tidligere, ser du hva som er lagt inn om deg, og kan komme med innvendinger.',
    nn: 'Med denne lenkja, som er di åleine og erstattar ei eventuell tidlegare, ser du kva som er lagt inn om deg, og kan kome med innvendingar.',
  },
  'byline.enteredByStaff': {
    en: '{submitter}, who works for {journal}, has entered you as a contributor of the manuscript “{title}”, or changed the address at which we reach you.\n\nThis is what was entered about you:',
    nb: '{submitter}, som arbeider for {journal}, har ført deg opp som bidragsyter til manuskriptet «{title}», eller endret adressen vi når deg på.\n\nDette er lagt inn om deg:',
    nn: '{submitter}, som arbeider for {journal}, har ført deg opp som bidragsytar til manuskriptet «{title}», eller endra adressa vi når deg på.\n\nDette er lagt inn om deg:',
  },
  'byline.changed.added': {
    en: 'The editors of {journal} have added {name} to the contributors of “{title}”. These are the contributors now, in their order:',
    nb: 'Redaksjonen i {journal} har lagt til {name} blant bidragsyterne til «{title}». Dette er bidragsyterne nå, i rekkefølge:',
    nn: 'Redaksjonen i {journal} har lagt til {name} mellom bidragsytarane til «{title}». Dette er bidragsytarane no, i rekkjefølgje:',
  },
  'byline.changed.removed': {
    en: 'The editors of {journal} have removed {name} from the contributors of “{title}”. These are the contributors now, in their order:',
    nb: 'Redaksjonen i {journal} har fjernet {name} fra bidragsyterne til «{title}». Dette er bidragsyterne nå, i rekkefølge:',
    nn: 'Redaksjonen i {journal} har fjerna {name} frå bidragsytarane til «{title}». Dette er bidragsytarane no, i rekkjefølgje:',
  },
  'byline.changed.moved': {
    en: 'The editors of {journal} have changed the order of the contributors of “{title}”. This is the order now:',
    nb: 'Redaksjonen i {journal} har endret rekkefølgen på bidragsyterne til «{title}». Rekkefølgen er nå:',
    nn: 'Redaksjonen i {journal} har endra rekkjefølgja på bidragsytarane til «{title}». Rekkjefølgja er no:',
  },
  'byline.changed.youRemoved': {
    en: 'The editors of {journal} have removed you from the contributors of “{title}”. What was entered about you there is deleted.\n\nAnswer this mail if you think that this is wrong.',
    nb: 'Redaksjonen i {journal} har fjernet deg fra bidragsyterne til «{title}». Det som var lagt inn om deg der, er slettet.\n\nSvar på denne e-posten hvis du mener at dette er feil.',
    nn: 'Redaksjonen i {journal} har fjerna deg frå bidragsytarane til «{title}». Det som var lagt inn om deg der, er sletta.\n\nSvar på denne e-posten om du meiner at dette er feil.',
  },
  'byline.changed.subject': { en: 'Contributors changed: {title}', nb: 'Bidragsyterne er endret: {title}', nn: 'Bidragsytarane er endra: {title}' },
  'mailKind.contributorsChanged': { en: 'The editors change who is named in a manuscript with you', nb: 'Redaksjonen endrer hvem som er oppført i et manuskript sammen med deg', nn: 'Redaksjonen endrar kven som er oppført i eit manuskript saman med deg' },
  'mailKind.contributorObjected': { en: 'A contributor objects', nb: 'En bidragsyter har innvendinger', nn: 'Ein bidragsytar har innvendingar' },
  'history.contributor.corrected': { en: 'A contributor corrected their details', nb: 'En bidragsyter rettet opplysningene sine', nn: 'Ein bidragsytar retta opplysningane sine' },
  'history.contributor.objected': { en: 'A contributor objected', nb: 'En bidragsyter kom med innvendinger', nn: 'Ein bidragsytar kom med innvendingar' },
  'history.contributor.objectionSettled': { en: 'Objection dealt with', nb: 'Innvending behandlet', nn: 'Innvending handsama' },
});
