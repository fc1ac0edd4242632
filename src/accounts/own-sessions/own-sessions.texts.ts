import { defineTexts } from '../../platform/i18n/texts.js';

export const ownSessionsTexts = defineTexts({
  'ownSessions.title': { en: 'Where you are signed in', nb: 'Her er du logget inn', nn: 'Her er du logga inn' },
  'ownSessions.intro': {
    en: 'Only you and the web administrator see this. An entry is gone as soon as its session has ended.', nb: 'Bare du og nettadministratoren ser dette. En oppføring er borte så snart økten er slutt.', nn: 'Berre du og nettadministratoren ser dette. Ei oppføring er borte så snart økta er slutt.',
  },
  'ownSessions.here': { en: 'You are here', nb: 'Du er her', nn: 'Du er her' },
  'ownSessions.byLink': { en: 'Opened by a link in a mail, and opens one thing only.', nb: 'Åpnet med en lenke i en e-post, og åpner bare én ting.', nn: 'Opna med ei lenkje i ein e-post, og opnar berre éin ting.' },
  'ownSessions.ip': { en: 'Network address {ip}', nb: 'Nettadresse {ip}', nn: 'Nettadresse {ip}' },
  'ownSessions.times': {
    en: 'Signed in {started}, last seen {seen}. Ends at the latest {end}.', nb: 'Logget inn {started}, sist sett {seen}. Slutter senest {end}.', nn: 'Logga inn {started}, sist sett {seen}. Sluttar seinast {end}.',
  },
  'ownSessions.says': { en: 'The browser calls itself: {browser}', nb: 'Nettleseren kaller seg: {browser}', nn: 'Nettlesaren kallar seg: {browser}' },
  'ownSessions.browser.unknown': { en: 'Unknown browser', nb: 'Ukjent nettleser', nn: 'Ukjend nettlesar' },
  'ownSessions.end': { en: 'Sign out there', nb: 'Logg ut der', nn: 'Logg ut der' },
  'ownSessions.endOthers': { en: 'Sign out everywhere else', nb: 'Logg ut alle andre steder', nn: 'Logg ut alle andre stader' },
  'ownSessions.ended': { en: 'You are signed out there.', nb: 'Du er logget ut der.', nn: 'Du er logga ut der.' },
  'ownSessions.unknown': {
    en: 'If there is a place that you do not know, sign out there and change your password.', nb: 'Er det et sted du ikke kjenner, logger du ut der og endrer passordet ditt.', nn: 'Er det ein stad du ikkje kjenner, loggar du ut der og endrar passordet ditt.',
  },
});
