import { defineTexts } from '../../platform/i18n/texts.js';

export const releasesTexts = defineTexts({
  'release.title': { en: 'Withheld from the copy', nb: 'Holdt tilbake fra kopien', nn: 'Halde tilbake frå kopien' },
  'release.intro': {
    en: 'What others wrote for the editors’ own work is withheld by default, and the person sees that it is, apart from cases of research ethics that are open or may be about someone else. You can hand out any of it, redacted. Nobody who is anonymous to the person may be named in it.',
    nb: 'Det andre har skrevet for redaksjonens interne arbeid, holdes vanligvis tilbake, og personen ser at det er slik, bortsett fra forskningsetiske saker som er åpne eller kan gjelde andre. Du kan utlevere hva som helst av det, sladdet. Ingen som er anonym for personen, kan nevnes i det.',
    nn: 'Det andre har skrive for det interne arbeidet i redaksjonen, blir vanlegvis halde tilbake, og personen ser at det er slik, bortsett frå forskingsetiske saker som er opne eller kan gjelde andre. Du kan utlevere kva som helst av det, sladda. Ingen som er anonym for personen, kan nemnast i det.',
  },
  'release.back': { en: 'The request', nb: 'Henvendelsen', nn: 'Førespurnaden' },
  'release.what': { en: 'What', nb: 'Hva', nn: 'Kva' },
  'release.provision': { en: 'Provision', nb: 'Hjemmel', nn: 'Heimel' },
  'release.provision.short': { en: 'GDPR, Art. 15(4); Personal Data Act, § 16(1)(e)', nb: 'personvernforordningen art. 15 nr. 4; personopplysningsloven § 16 første ledd bokstav e', nn: 'personvernforordninga art. 15 nr. 4; personopplysningslova § 16 første ledd bokstav e' },
  'release.provision.unlisted': { en: 'Personal Data Act, § 16(1)(e) and (f)', nb: 'personopplysningsloven § 16 første ledd bokstav e og f', nn: 'personopplysningslova § 16 første ledd bokstav e og f' },
  'release.unlisted': { en: 'Not told to the person', nb: 'Personen får ikke vite det', nn: 'Personen får ikkje vite det' },
  'release.form.unlisted': {
    en: 'The person is not told that this exists: a case is open, or it may be about someone else. Handing it out tells them.', nb: 'Personen får ikke vite at dette finnes: En sak er åpen, eller den kan gjelde en annen. Ved utlevering får personen vite om den.',
    nn: 'Personen får ikkje vite at dette finst: Ei sak er open, eller ho kan gjelde ein annan. Ved utlevering får personen vite om ho.',
  },
  'release.state': { en: 'State', nb: 'Status', nn: 'Status' },
  'release.withheld': { en: 'Withheld', nb: 'Holdt tilbake', nn: 'Halde tilbake' },
  'release.released': { en: 'Released on {date}, redacted', nb: 'Utlevert {date}, sladdet', nn: 'Utlevert {date}, sladda' },
  'release.none': { en: 'Nothing is withheld', nb: 'Ingenting holdes tilbake', nn: 'Ingenting blir halde tilbake' },
  'release.none.text': { en: 'All that is stored about this person is shown to them.', nb: 'Alt som er lagret om personen, vises for personen selv.', nn: 'Alt som er lagra om personen, blir vist for personen sjølv.' },
  'release.none.unknown': { en: 'The request is not connected to a person on the platform, or it is your own: another administrator must look at that.', nb: 'Henvendelsen er ikke knyttet til en person på plattformen, eller den er din egen: da må en annen administrator se på den.', nn: 'Førespurnaden er ikkje knytt til ein person på plattforma, eller han er din eigen: då må ein annan administrator sjå på han.' },
  'release.form.text': {
    en: 'Write what is handed out. Strike out what identifies others, names and circumstances alike.', nb: 'Skriv det som skal utleveres. Stryk det som identifiserer andre, både navn og omstendigheter.', nn: 'Skriv det som skal utleverast. Stryk det som identifiserer andre, både namn og omstende.',
  },
  'release.form.struck': {
    en: 'These are struck out already, since the person may not know them: {names}. Strike out whatever else identifies others.', nb: 'Dette er allerede strøket, siden personen ikke kan få vite det: {names}. Stryk alt annet som identifiserer andre.', nn: 'Dette er alt stroke, sidan personen ikkje kan få vite det: {names}. Stryk alt anna som identifiserer andre.',
  },
  'release.text': { en: 'What is handed out', nb: 'Det som utleveres', nn: 'Det som blir utlevert' },
  'release.text.hint': { en: 'The original stays as it is.', nb: 'Originalen blir stående som den er.', nn: 'Originalen blir ståande som han er.' },
  'release.text.missing': { en: 'Write what is handed out.', nb: 'Skriv det som skal utleveres.', nn: 'Skriv det som skal utleverast.' },
  'release.text.names': {
    en: 'The text names someone who is anonymous to this person. Strike that out.', nb: 'Teksten nevner noen som er anonym for personen. Stryk det.', nn: 'Teksten nemner nokon som er anonym for personen. Stryk det.',
  },
  'release.reason': { en: 'Why', nb: 'Hvorfor', nn: 'Kvifor' },
  'release.reason.hint': { en: 'The person reads it.', nb: 'Personen leser det.', nn: 'Personen les det.' },
  'release.reason.missing': { en: 'Say why it is handed out.', nb: 'Skriv hvorfor det utleveres.', nn: 'Skriv kvifor det blir utlevert.' },
  'release.submit': { en: 'Hand it out', nb: 'Utlever', nn: 'Utlever' },
  'release.done': { en: 'It was handed out already, or the request is closed.', nb: 'Det er allerede utlevert, eller henvendelsen er avsluttet.', nn: 'Det er alt utlevert, eller førespurnaden er avslutta.' },
  'history.request.itemReleased': { en: 'Something withheld was handed out, redacted', nb: 'Noe som var holdt tilbake, ble utlevert sladdet', nn: 'Noko som var halde tilbake, vart utlevert sladda' },
});
