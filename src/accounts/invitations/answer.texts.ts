import { defineTexts } from '../../platform/i18n/texts.js';

/** What whoever is invited reads, in the mail and behind its link. */
export const answerTexts = defineTexts({
  'invitation.mail.subject': { en: 'Invitation to {place}', nb: 'Invitasjon til {place}', nn: 'Invitasjon til {place}' },
  'invitation.mail.reminder': { en: 'Reminder: invitation to {place}', nb: 'Påminnelse: invitasjon til {place}', nn: 'Påminning: invitasjon til {place}' },
  'invitation.mail.text': {
    en: '{inviter} invites you to {place}, in this role: {roles}.', nb: '{inviter} inviterer deg til {place}, i denne rollen: {roles}.', nn: '{inviter} inviterer deg til {place}, i denne rolla: {roles}.',
  },
  'invitation.mail.term': { en: 'It is meant to last {term}.', nb: 'Den er tenkt å vare {term}.', nn: 'Ho er tenkt å vare {term}.' },
  'invitation.mail.answer': {
    en: 'Open the page below to accept or decline, at the latest on {date}. The link is for you alone.',
    nb: 'Åpne siden nedenfor for å takke ja eller nei, senest {date}. Lenken er bare for deg.',
    nn: 'Opne sida nedanfor for å takke ja eller nei, seinast {date}. Lenkja er berre for deg.',
  },
  'invitation.mail.button': { en: 'Accept or decline', nb: 'Takk ja eller nei', nn: 'Takk ja eller nei' },
  'invitation.source': {
    en: '{inviter} gave us your address on {date}, only to invite you to {place}. If you decline or do not answer, it is deleted on {end}; until then we write to you at most once more.',
    nb: '{inviter} ga oss adressen din {date}, bare for å invitere deg til {place}. Takker du nei eller svarer du ikke, slettes den {end}; til da skriver vi til deg høyst én gang til.',
    nn: '{inviter} gav oss adressa di {date}, berre for å invitere deg til {place}. Takkar du nei eller svarar du ikkje, blir ho sletta {end}; til då skriv vi til deg høgst éin gong til.',
  },
  'invitation.privacy': { en: 'How we treat personal data', nb: 'Slik behandler vi personopplysninger', nn: 'Slik handsamar vi personopplysningar' },
  'invitation.someone': { en: 'A member of the staff', nb: 'En medarbeider', nn: 'Ein medarbeidar' },
  'invitation.term': { en: 'Time', nb: 'Tid', nn: 'Tid' },
  'invitation.term.both': { en: 'from {from} to {until}', nb: 'fra {from} til {until}', nn: 'frå {from} til {until}' },
  'invitation.term.from': { en: 'from {from}', nb: 'fra {from}', nn: 'frå {from}' },
  'invitation.term.until': { en: 'until {until}', nb: 'til {until}', nn: 'til {until}' },
  'invitation.until': { en: 'Answer by', nb: 'Svar innen', nn: 'Svar innan' },
  'invitation.title': { en: 'You are invited to {place}', nb: 'Du er invitert til {place}', nn: 'Du er invitert til {place}' },
  'invitation.intro': { en: '{inviter} asks whether you will work with {place}.', nb: '{inviter} spør om du vil arbeide for {place}.', nn: '{inviter} spør om du vil arbeide for {place}.' },
  'invitation.account': { en: 'Accept and make your account', nb: 'Takk ja og opprett kontoen din', nn: 'Takk ja og opprett kontoen din' },
  'invitation.account.text': {
    en: 'You sign in with {email} or the user name that you choose. Only you know the password.',
    nb: 'Du logger inn med {email} eller brukernavnet du velger. Bare du kjenner passordet.',
    nn: 'Du loggar inn med {email} eller brukarnamnet du vel. Berre du kjenner passordet.',
  },
  'invitation.accept.heading': { en: 'Accept', nb: 'Takk ja', nn: 'Takk ja' },
  'invitation.accept': { en: 'Accept', nb: 'Takk ja', nn: 'Takk ja' },
  'invitation.accept.new': { en: 'Accept and make the account', nb: 'Takk ja og opprett kontoen', nn: 'Takk ja og opprett kontoen' },
  'invitation.consents.text': { en: 'Separate from the role. You can withdraw it at any time.', nb: 'Uavhengig av rollen. Du kan trekke det når som helst.', nn: 'Uavhengig av rolla. Du kan trekkje det når som helst.' },
  'invitation.consents.staff': {
    en: 'None of these is needed to accept. Each is a choice of its own, and can be withdrawn at any time.',
    nb: 'Du trenger ingen av disse for å takke ja. Hvert samtykke er et eget valg og kan trekkes når som helst.',
    nn: 'Du treng ingen av desse for å takke ja. Kvart samtykke er eit eige val og kan trekkjast når som helst.',
  },
  'invitation.consents.needed': {
    en: 'The account is yours and needs the first of these. The rest is a choice of its own; each can be withdrawn at any time.',
    nb: 'Kontoen er din og krever det første samtykket. Resten er egne valg; hvert av dem kan trekkes når som helst.',
    nn: 'Kontoen er din og krev det første samtykket. Resten er eigne val; kvart av dei kan trekkjast når som helst.',
  },
  'invitation.profile.hint': {
    en: 'Needed only for the optional parts of your profile. The role itself rests on the journal’s legitimate interest.',
    nb: 'Trengs bare for de frivillige delene av profilen. Selve rollen bygger på tidsskriftets berettigede interesse.',
    nn: 'Trengst berre for dei frivillige delane av profilen. Sjølve rolla byggjer på den rettkomne interessa til tidsskriftet.',
  },
  'invitation.pool.hint': { en: 'The reviewer’s role needs it; other roles do not.', nb: 'Rollen som fagfelle krever det; andre roller gjør det ikke.', nn: 'Rolla som fagfelle krev det; andre roller gjer det ikkje.' },
  'invitation.pool.needed': {
    en: 'A reviewer has to be found and asked: agree to that, or decline', nb: 'En fagfelle må kunne finnes og spørres: samtykk til det, eller takk nei', nn: 'Ein fagfelle må kunne finnast og spørjast: samtykk til det, eller takk nei',
  },
  'invitation.decline': { en: 'Decline', nb: 'Takk nei', nn: 'Takk nei' },
  'invitation.decline.text': {
    en: 'Not for you? You need not say why. Whoever invited you is told only that you declined.', nb: 'Passer det ikke? Du trenger ikke si hvorfor. Den som inviterte deg, får bare vite at du takket nei.', nn: 'Passar det ikkje? Du treng ikkje seie kvifor. Den som inviterte deg, får berre vite at du takka nei.',
  },
  'invitation.known': {
    en: 'You have an account with {email}. Sign in with it to answer; you can also decline here.',
    nb: 'Du har en konto med {email}. Logg inn med den for å svare; du kan også takke nei her.',
    nn: 'Du har ein konto med {email}. Logg inn med han for å svare; du kan òg takke nei her.',
  },
  'invitation.signIn': { en: 'Sign in and answer', nb: 'Logg inn og svar', nn: 'Logg inn og svar' },
  'invitation.other': {
    en: 'You are signed in as {name}. This invitation went to {email}, and only that address can accept it. If you would rather use the account that you are signed in with, ask to be invited at its address.',
    nb: 'Du er logget inn som {name}. Invitasjonen ble sendt til {email}, og bare den adressen kan ta imot den. Vil du heller bruke kontoen du er logget inn med, ber du om å bli invitert på adressen dens.',
    nn: 'Du er logga inn som {name}. Invitasjonen vart send til {email}, og berre den adressa kan ta imot han. Vil du heller bruke kontoen du er logga inn med, bed du om å bli invitert på adressa hans.',
  },
  'invitation.other.out': {
    en: 'Is {email} yours? Sign out, and open the link in the mail again.', nb: 'Er {email} din? Logg ut, og åpne lenken i e-posten på nytt.', nn: 'Er {email} di? Logg ut, og opne lenkja i e-posten på nytt.',
  },
  'invitation.unknown.title': { en: 'This invitation is not here any more', nb: 'Denne invitasjonen finnes ikke lenger', nn: 'Denne invitasjonen finst ikkje lenger' },
  'invitation.unknown.text': {
    en: 'Invitations that nobody accepts are deleted after some weeks, with everything that we knew of the person.',
    nb: 'Invitasjoner som ikke tas imot, slettes etter noen uker, med alt vi visste om personen.',
    nn: 'Invitasjonar som ikkje blir tekne imot, blir sletta etter nokre veker, med alt vi visste om personen.',
  },
  'invitation.unknown.do': {
    en: 'Check that you opened the whole address from the mail. Otherwise write to the journal and ask for a new invitation.',
    nb: 'Sjekk at du åpnet hele adressen fra e-posten. Hvis ikke, skriver du til tidsskriftet og ber om en ny invitasjon.',
    nn: 'Sjekk at du opna heile adressa frå e-posten. Om ikkje, skriv du til tidsskriftet og bed om ein ny invitasjon.',
  },
  'invitation.over.accepted.title': { en: 'This invitation was accepted', nb: 'Denne invitasjonen er tatt imot', nn: 'Denne invitasjonen er teken imot' },
  'invitation.over.accepted': {
    en: 'The invitation to {place} was accepted on {date}, and its link does nothing more. If it was you, your desk shows what you can do now. If it was not you, write to the journal at once.',
    nb: 'Invitasjonen til {place} ble tatt imot {date}, og lenken gjør ikke mer. Var det deg, ser du på Min side hva du kan gjøre nå. Var det ikke deg, skriver du til tidsskriftet straks.',
    nn: 'Invitasjonen til {place} vart teken imot {date}, og lenkja gjer ikkje meir. Var det deg, ser du på Mi side kva du kan gjere no. Var det ikkje deg, skriv du til tidsskriftet straks.',
  },
  'invitation.over.declined.title': { en: 'You declined', nb: 'Du har takket nei', nn: 'Du har takka nei' },
  'invitation.over.declined': {
    en: 'The invitation to {place} was declined on {date}. {inviter} has been told. Changed your mind? Ask for a new one.',
    nb: 'Det ble takket nei til invitasjonen til {place} {date}. {inviter} har fått beskjed. Har du ombestemt deg? Be om en ny.',
    nn: 'Det vart takka nei til invitasjonen til {place} {date}. {inviter} har fått beskjed. Har du ombestemt deg? Be om ein ny.',
  },
  'invitation.over.withdrawn.title': { en: 'This invitation was withdrawn', nb: 'Denne invitasjonen er trukket tilbake', nn: 'Denne invitasjonen er trekt tilbake' },
  'invitation.over.withdrawn': {
    en: '{place} took the invitation back on {date}. If you think that this is a mistake, ask for a new one.',
    nb: '{place} trakk invitasjonen tilbake {date}. Tror du det er en feil, kan du be om en ny.',
    nn: '{place} trekte invitasjonen tilbake {date}. Trur du det er ein feil, kan du be om ein ny.',
  },
  'invitation.over.replaced.title': { en: 'There is a newer invitation', nb: 'Det finnes en nyere invitasjon', nn: 'Det finst ein nyare invitasjon' },
  'invitation.over.replaced': {
    en: 'On {date} {place} sent you a newer invitation, which takes the place of this one. Open the link in the newest mail.',
    nb: '{place} sendte deg en nyere invitasjon {date}, som erstatter denne. Åpne lenken i den nyeste e-posten.',
    nn: '{place} sende deg ein nyare invitasjon {date}, som erstattar denne. Opne lenkja i den nyaste e-posten.',
  },
  'invitation.over.ended.title': { en: 'This invitation has ended', nb: 'Denne invitasjonen er utløpt', nn: 'Denne invitasjonen er gått ut' },
  'invitation.over.ended': {
    en: 'The invitation to {place} was open for 28 days, until {date}. Your name and address are deleted. If you still want to take part, ask for a new one.',
    nb: 'Invitasjonen til {place} var åpen i 28 dager, til {date}. Navnet og adressen din er slettet. Vil du fortsatt være med, ber du om en ny.',
    nn: 'Invitasjonen til {place} var open i 28 dagar, til {date}. Namnet og adressa di er sletta. Vil du framleis vere med, bed du om ein ny.',
  },
  'invitation.ask': { en: 'Ask for a new invitation', nb: 'Be om en ny invitasjon', nn: 'Be om ein ny invitasjon' },
  'invitation.ask.again': { en: 'Send the newest one again', nb: 'Send den nyeste på nytt', nn: 'Send den nyaste på nytt' },
  'invitation.ask.who': { en: 'Your name or address', nb: 'Navnet eller adressen din', nn: 'Namnet eller adressa di' },
  'invitation.ask.who.hint': { en: 'So that they know who asks.', nb: 'Så de vet hvem som spør.', nn: 'Så dei veit kven som spør.' },
  'invitation.asked': {
    en: '{inviter} has been asked. If they invite you again, you get a new mail.', nb: '{inviter} er spurt. Blir du invitert på nytt, får du en ny e-post.', nn: '{inviter} er spurd. Blir du invitert på nytt, får du ein ny e-post.',
  },
  'invitation.asked.again': { en: 'It has been sent again. Look in your mail.', nb: 'Den er sendt på nytt. Se i e-posten din.', nn: 'Han er send på nytt. Sjå i e-posten din.' },
  'invitations.own.item': { en: '{roles} in {place}', nb: '{roles} i {place}', nn: '{roles} i {place}' },
  'invitations.own.meta': { en: 'From {inviter}. Answer by {date}.', nb: 'Fra {inviter}. Svar innen {date}.', nn: 'Frå {inviter}. Svar innan {date}.' },
  'invitations.own.answer': { en: 'Answer', nb: 'Svar', nn: 'Svar' },
  'invitations.own.none': { en: 'No open invitations', nb: 'Ingen åpne invitasjoner', nn: 'Ingen opne invitasjonar' },
  'invitations.own.none.text': {
    en: 'When a journal invites you to a role at your address, it is shown here.', nb: 'Når et tidsskrift inviterer deg til en rolle på adressen din, vises det her.', nn: 'Når eit tidsskrift inviterer deg til ei rolle på adressa di, blir det vist her.',
  },
});
