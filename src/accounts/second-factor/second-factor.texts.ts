import { defineTexts } from '../../platform/i18n/texts.js';

/** The second step of signing in, and what stands on its pages everywhere. */
export const secondStepTexts = defineTexts({
  'factor.code': { en: 'Code from the app', nb: 'Kode fra appen', nn: 'Kode frå appen' },
  'factor.code.hint': { en: 'Six digits.', nb: 'Seks sifre.', nn: 'Seks siffer.' },
  'factor.code.wrong': {
    en: 'That is not the code of the moment. A code works once: wait for the next, and see that the phone’s clock is right.',
    nb: 'Det er ikke koden som gjelder nå. En kode virker én gang: vent på den neste, og se at klokken på telefonen går riktig.',
    nn: 'Det er ikkje koden som gjeld no. Ein kode verkar éin gong: vent på den neste, og sjå at klokka på telefonen går rett.',
  },
  'factor.recoveryCode': { en: 'Recovery code', nb: 'Gjenopprettingskode', nn: 'Gjenopprettingskode' },
  'factor.recoveryCode.hint': {
    en: 'One of the ten that you were given. It works once.', nb: 'En av de ti du fikk. Den virker én gang.', nn: 'Ein av dei ti du fekk. Han verkar éin gong.',
  },
  'factor.recoveryCode.wrong': {
    en: 'That is not one of your recovery codes, or it has been used', nb: 'Det er ikke en av gjenopprettingskodene dine, eller den er brukt', nn: 'Det er ikkje ein av gjenopprettingskodane dine, eller han er brukt',
  },
  'factor.passkey.needs': {
    en: 'Passkeys need JavaScript, and a browser that knows them.', nb: 'Passnøkler krever JavaScript og en nettleser som kjenner dem.', nn: 'Passnøklar krev JavaScript og ein nettlesar som kjenner dei.',
  },
  'factor.passkey.failed': {
    en: 'The browser gave us no passkey. Try once more, or choose another way.', nb: 'Nettleseren ga oss ingen passnøkkel. Prøv en gang til, eller velg en annen måte.', nn: 'Nettlesaren gav oss ingen passnøkkel. Prøv ein gong til, eller vel ein annan måte.',
  },
  'factor.passkey.wrong': {
    en: 'That passkey did not open the account. Try once more, or choose another way.', nb: 'Passnøkkelen åpnet ikke kontoen. Prøv en gang til, eller velg en annen måte.', nn: 'Passnøkkelen opna ikkje kontoen. Prøv ein gong til, eller vel ein annan måte.',
  },
  'factor.step.title': { en: 'Show that it is you', nb: 'Vis at det er deg', nn: 'Vis at det er deg' },
  'factor.step.app': {
    en: 'The password is right. Now open your authenticator app and write the code that it shows for this site.',
    nb: 'Passordet er riktig. Åpne autentiseringsappen og skriv koden den viser for dette nettstedet.',
    nn: 'Passordet er rett. Opne autentiseringsappen og skriv koden han viser for denne nettstaden.',
  },
  'factor.step.passkey': { en: 'The password is right. Now use your passkey.', nb: 'Passordet er riktig. Bruk passnøkkelen din.', nn: 'Passordet er rett. Bruk passnøkkelen din.' },
  'factor.step.submit': { en: 'Sign in', nb: 'Logg inn', nn: 'Logg inn' },
  'factor.step.usePasskey': { en: 'Use a passkey', nb: 'Bruk en passnøkkel', nn: 'Bruk ein passnøkkel' },
  'factor.step.recovery': { en: 'Use a recovery code instead', nb: 'Bruk en gjenopprettingskode i stedet', nn: 'Bruk ein gjenopprettingskode i staden' },
  'factor.step.lost': { en: 'I have lost all of these', nb: 'Jeg har mistet alt dette', nn: 'Eg har mista alt dette' },
  'factor.step.leave': { en: 'Sign in as somebody else', nb: 'Logg inn som en annen', nn: 'Logg inn som ein annan' },
  'factor.step.late': {
    en: 'It took too long. Begin again with your password.', nb: 'Det tok for lang tid. Begynn igjen med passordet.', nn: 'Det tok for lang tid. Byrj igjen med passordet.',
  },
  'roleCondition.secondFactor': {
    en: 'Set up two-step sign-in before you use this role', nb: 'Sett opp totrinnspålogging før du bruker denne rollen', nn: 'Set opp totrinnspålogging før du brukar denne rolla',
  },
  'signIn.passkey': { en: 'Sign in with a passkey', nb: 'Logg inn med passnøkkel', nn: 'Logg inn med passnøkkel' },
  'signIn.passkey.wrong': {
    en: 'That passkey does not open an account. Sign in with your user name and password.', nb: 'Passnøkkelen åpner ingen konto. Logg inn med brukernavn og passord.', nn: 'Passnøkkelen opnar ingen konto. Logg inn med brukarnamn og passord.',
  },
});

export const factorMailTexts = defineTexts({
  'factorMail.otherwise': {
    en: 'If this was not you, change your password at once and write to us.', nb: 'Var det ikke deg, må du straks bytte passord og skrive til oss.', nn: 'Var det ikkje deg, må du straks byte passord og skrive til oss.',
  },
  'factorMail.on.subject': { en: 'Two-step sign-in is on', nb: 'Totrinnspålogging er slått på', nn: 'Totrinnspålogging er slått på' },
  'factorMail.on': {
    en: 'Two-step sign-in is now on for the account {username}. When you sign in with your password, we also ask for your app, a passkey or a recovery code. The account was signed out everywhere else.',
    nb: 'Totrinnspålogging er slått på for kontoen {username}. Når du logger inn med passordet, spør vi også etter appen, en passnøkkel eller en gjenopprettingskode. Kontoen er logget ut alle andre steder.',
    nn: 'Totrinnspålogging er slått på for kontoen {username}. Når du loggar inn med passordet, spør vi også etter appen, ein passnøkkel eller ein gjenopprettingskode. Kontoen er logga ut alle andre stader.',
  },
  'factorMail.off.subject': { en: 'Two-step sign-in is off', nb: 'Totrinnspålogging er slått av', nn: 'Totrinnspålogging er slått av' },
  'factorMail.off': {
    en: 'Two-step sign-in is now off for the account {username}. The password alone opens it.',
    nb: 'Totrinnspålogging er slått av for kontoen {username}. Passordet alene åpner den.',
    nn: 'Totrinnspålogging er slått av for kontoen {username}. Passordet åleine opnar han.',
  },
  'factorMail.appAdded.subject': { en: 'An authenticator app was set up', nb: 'En autentiseringsapp er satt opp', nn: 'Ein autentiseringsapp er sett opp' },
  'factorMail.appAdded': {
    en: 'An authenticator app was set up for the account {username}. If there was one before, its codes no longer work.',
    nb: 'En autentiseringsapp er satt opp for kontoen {username}. Var det en fra før, virker ikke kodene fra den lenger.',
    nn: 'Ein autentiseringsapp er sett opp for kontoen {username}. Var det ein frå før, verkar ikkje kodane frå han lenger.',
  },
  'factorMail.appRemoved.subject': { en: 'The authenticator app was removed', nb: 'Autentiseringsappen er fjernet', nn: 'Autentiseringsappen er fjerna' },
  'factorMail.appRemoved': {
    en: 'The authenticator app of the account {username} was removed. Its codes no longer work.',
    nb: 'Autentiseringsappen til kontoen {username} er fjernet. Kodene fra den virker ikke lenger.',
    nn: 'Autentiseringsappen til kontoen {username} er fjerna. Kodane frå han verkar ikkje lenger.',
  },
  'factorMail.passkeyAdded.subject': { en: 'A passkey was added', nb: 'En passnøkkel er lagt til', nn: 'Ein passnøkkel er lagd til' },
  'factorMail.passkeyAdded': {
    en: 'The passkey “{passkey}” was added to the account {username}. It opens the account.',
    nb: 'Passnøkkelen «{passkey}» er lagt til kontoen {username}. Den åpner kontoen.',
    nn: 'Passnøkkelen «{passkey}» er lagd til kontoen {username}. Han opnar kontoen.',
  },
  'factorMail.passkeyRemoved.subject': { en: 'A passkey was removed', nb: 'En passnøkkel er fjernet', nn: 'Ein passnøkkel er fjerna' },
  'factorMail.passkeyRemoved': {
    en: 'The passkey “{passkey}” was removed from the account {username}. It no longer opens it.',
    nb: 'Passnøkkelen «{passkey}» er fjernet fra kontoen {username}. Den åpner den ikke lenger.',
    nn: 'Passnøkkelen «{passkey}» er fjerna frå kontoen {username}. Han opnar han ikkje lenger.',
  },
  'factorMail.codesMade.subject': { en: 'New recovery codes', nb: 'Nye gjenopprettingskoder', nn: 'Nye gjenopprettingskodar' },
  'factorMail.codesMade': {
    en: 'New recovery codes were made for the account {username}. The old ones no longer work.',
    nb: 'Det er laget nye gjenopprettingskoder for kontoen {username}. De gamle virker ikke lenger.',
    nn: 'Det er laga nye gjenopprettingskodar for kontoen {username}. Dei gamle verkar ikkje lenger.',
  },
  'factorMail.codeUsed.subject': { en: 'A recovery code was used', nb: 'En gjenopprettingskode er brukt', nn: 'Ein gjenopprettingskode er brukt' },
  'factorMail.codeUsed': {
    en: 'A recovery code of the account {username} was used. {left, plural, =0 {None is left: make new ones on your profile.} one {One is left: make new ones on your profile.} other {# are left.}}',
    nb: 'En gjenopprettingskode for kontoen {username} er brukt. {left, plural, =0 {Ingen er igjen: lag nye på profilen din.} one {Én er igjen: lag nye på profilen din.} other {# er igjen.}}',
    nn: 'Ein gjenopprettingskode for kontoen {username} er brukt. {left, plural, =0 {Ingen er att: lag nye på profilen din.} one {Éin er att: lag nye på profilen din.} other {# er att.}}',
  },
  'factorMail.refused.subject': { en: 'Many wrong codes', nb: 'Mange gale koder', nn: 'Mange gale kodar' },
  'factorMail.refused': {
    en: 'Someone who knows the password of the account {username} has tried many wrong codes. We let nobody try for a while. If it was not you, change your password now: the second step has held.',
    nb: 'Noen som kjenner passordet til kontoen {username}, har prøvd mange gale koder. Vi lar ingen prøve på en stund. Var det ikke deg, må du bytte passord nå: det andre trinnet har holdt.',
    nn: 'Nokon som kjenner passordet til kontoen {username}, har prøvd mange gale kodar. Vi lèt ingen prøve på ei stund. Var det ikkje deg, må du byte passord no: det andre trinnet har halde.',
  },
  'factorMail.lost.subject': { en: 'Two-step sign-in is to be removed', nb: 'Totrinnspålogging skal fjernes', nn: 'Totrinnspålogging skal fjernast' },
  'factorMail.lost': {
    en: 'Someone who knows the password of the account {username} says that its second step is lost. From {time}, the link below removes it. Until then it only stops this.',
    nb: 'Noen som kjenner passordet til kontoen {username}, sier at det andre trinnet er mistet. Fra {time} fjerner lenken nedenfor det. Til da kan den bare stoppe dette.',
    nn: 'Nokon som kjenner passordet til kontoen {username}, seier at det andre trinnet er mista. Frå {time} fjernar lenkja nedanfor det. Til då kan ho berre stoppe dette.',
  },
  'factorMail.lost.link': { en: 'Stop it, or remove it when it is time', nb: 'Stopp det, eller fjern det når tiden er inne', nn: 'Stopp det, eller fjern det når tida er inne' },
  'factorMail.lostElsewhere.subject': { en: 'Two-step sign-in is to be removed', nb: 'Totrinnspålogging skal fjernes', nn: 'Totrinnspålogging skal fjernast' },
  'factorMail.lostElsewhere': {
    en: 'Someone who knows the password of the account {username} says that its second step is lost. It can be removed from {time}. The link below stops this.',
    nb: 'Noen som kjenner passordet til kontoen {username}, sier at det andre trinnet er mistet. Det kan fjernes fra {time}. Lenken nedenfor stopper dette.',
    nn: 'Nokon som kjenner passordet til kontoen {username}, seier at det andre trinnet er mista. Det kan fjernast frå {time}. Lenkja nedanfor stoppar dette.',
  },
  'factorMail.lostElsewhere.link': { en: 'Stop it', nb: 'Stopp det', nn: 'Stopp det' },
  'factorMail.lost.otherwise': {
    en: 'If it was not you, someone knows your password: stop it with the link, or simply sign in as usual, and then change the password.',
    nb: 'Var det ikke deg, er det noen som kjenner passordet ditt: stopp det med lenken, eller logg inn som vanlig, og bytt så passord.',
    nn: 'Var det ikkje deg, er det nokon som kjenner passordet ditt: stopp det med lenkja, eller logg inn som vanleg, og byt så passord.',
  },
  'factorMail.lostOpen.subject': { en: 'You can now remove two-step sign-in', nb: 'Nå kan du fjerne totrinnspålogging', nn: 'No kan du fjerne totrinnspålogging' },
  'factorMail.lostOpen': {
    en: 'The waiting time ended at {time}. The link below removes the second step of the account {username} and signs it out everywhere. After that, the password alone opens it.',
    nb: 'Ventetiden tok slutt {time}. Lenken nedenfor fjerner det andre trinnet for kontoen {username} og logger den ut alle steder. Etter det åpner passordet alene den.',
    nn: 'Ventetida tok slutt {time}. Lenkja nedanfor fjernar det andre trinnet for kontoen {username} og loggar han ut alle stader. Etter det opnar passordet åleine han.',
  },
  'factorMail.lostOpen.link': { en: 'Remove it, or stop it', nb: 'Fjern det, eller stopp det', nn: 'Fjern det, eller stopp det' },
  'factorMail.removalStopped.subject': { en: 'Two-step sign-in stays on', nb: 'Totrinnspålogging er fortsatt på', nn: 'Totrinnspålogging er framleis på' },
  'factorMail.removalStopped': {
    en: 'The removal of two-step sign-in from the account {username} was stopped. Nothing has changed.',
    nb: 'Fjerningen av totrinnspålogging for kontoen {username} er stoppet. Ingenting er endret.',
    nn: 'Fjerninga av totrinnspålogging for kontoen {username} er stoppa. Ingenting er endra.',
  },
  'factorMail.removedByLink.subject': { en: 'Two-step sign-in was removed', nb: 'Totrinnspålogging er fjernet', nn: 'Totrinnspålogging er fjerna' },
  'factorMail.removedByLink': {
    en: 'After the waiting time, two-step sign-in was removed from the account {username}, and the account was signed out everywhere. Sign in with your password, and set it up again.',
    nb: 'Etter ventetiden er totrinnspålogging fjernet for kontoen {username}, og kontoen er logget ut alle steder. Logg inn med passordet, og sett den opp på nytt.',
    nn: 'Etter ventetida er totrinnspålogging fjerna for kontoen {username}, og kontoen er logga ut alle stader. Logg inn med passordet, og set ho opp på nytt.',
  },
  'factorMail.removedByStaff.subject': { en: 'Two-step sign-in was removed', nb: 'Totrinnspålogging er fjernet', nn: 'Totrinnspålogging er fjerna' },
  'factorMail.removedByStaff': {
    en: 'An administrator of the platform has removed two-step sign-in from the account {username}, after making sure that it was you who asked, and signed it out everywhere. Sign in with your password, and set it up again.',
    nb: 'En administrator av plattformen har fjernet totrinnspålogging for kontoen {username}, etter å ha forsikret seg om at det var du som ba om det, og logget den ut alle steder. Logg inn med passordet, og sett den opp på nytt.',
    nn: 'Ein administrator av plattforma har fjerna totrinnspålogging for kontoen {username}, etter å ha forsikra seg om at det var du som bad om det, og logga han ut alle stader. Logg inn med passordet, og set ho opp på nytt.',
  },
  'factorMail.staff.subject': { en: 'Two-step sign-in of {name}', nb: 'Totrinnspåloggingen til {name}', nn: 'Totrinnspålogginga til {name}' },
  'factorMail.staff': {
    en: '{name} ({username}), who works for a journal here, has told us that the second step at sign-in is lost. Unless it is stopped, it can be removed from {time}. If you doubt that it was {name}, ask, and block the account until you know.',
    nb: '{name} ({username}), som arbeider for et tidsskrift her, har meldt fra om at det andre trinnet i påloggingen er mistet. Blir det ikke stoppet, kan det fjernes fra {time}. Er du i tvil om at det var {name}, spør du, og sperrer kontoen til du vet.',
    nn: '{name} ({username}), som arbeider for eit tidsskrift her, har meldt frå om at det andre trinnet i pålogginga er mista. Blir det ikkje stoppa, kan det fjernast frå {time}. Er du i tvil om at det var {name}, spør du, og sperrar kontoen til du veit.',
  },
  'factorMail.staff.link': { en: 'See the person', nb: 'Se personen', nn: 'Sjå personen' },
});
