import type { GroundKey } from './grounds.js';
import type { Words } from './words.js';

/** Why a datum is held: one ground, one end. Values marked ° in the requirements are data here, so that a lawyer's answer changes a line and no code. */
export interface Purpose {
  ground: GroundKey;
  words: Words;
  end: Words;
}

const accountEnds: Words = {
  en: 'until you close the account or withdraw your consent',
  nb: 'til du avslutter kontoen eller trekker samtykket',
  nn: 'til du avsluttar kontoen eller trekkjer samtykket',
};
const published: Words = {
  en: 'as long as the work is published; the record of an unpublished manuscript as long as the journal keeps its archive',
  nb: 'så lenge arbeidet er publisert; opplysninger om et upublisert manuskript så lenge tidsskriftet har arkivet sitt',
  nn: 'så lenge arbeidet er publisert; opplysningar om eit upublisert manuskript så lenge tidsskriftet har arkivet sitt',
};
const manuscriptEnds: Words = {
  en: 'files of a declined or withdrawn manuscript for 2 years, reviewers’ identities for 5 years after the decision, then the bare record',
  nb: 'filer i et avslått eller trukket manuskript i 2 år, fagfellers identitet i 5 år etter avgjørelsen, deretter bare hovedopplysningene',
  nn: 'filer i eit avslått eller trekt manuskript i 2 år, identiteten til fagfellar i 5 år etter avgjerda, deretter berre hovudopplysningane',
};

export const purposes = {
  account: {
    ground: 'G1',
    words: { en: 'running the account that you opened', nb: 'å drive kontoen du har opprettet', nn: 'å drive kontoen du har oppretta' },
    end: accountEnds,
  },
  profile: {
    ground: 'G1',
    words: { en: 'the optional parts of your profile', nb: 'de frivillige delene av profilen din', nn: 'dei frivillige delane av profilen din' },
    end: accountEnds,
  },
  reviewerPool: {
    ground: 'G1',
    words: { en: 'asking you to review manuscripts', nb: 'å spørre deg om å være fagfelle', nn: 'å spørje deg om å vere fagfelle' },
    end: accountEnds,
  },
  news: {
    ground: 'G1',
    words: { en: 'sending news that you asked for', nb: 'å sende nyheter du har bedt om', nn: 'å sende nyheiter du har bede om' },
    end: accountEnds,
  },
  alerts: {
    ground: 'G1',
    words: { en: 'sending the alerts that you asked for', nb: 'å sende varslene du har bedt om', nn: 'å sende varsla du har bede om' },
    end: {
      en: 'until you end them, which deletes all at once; an address that is not confirmed, for 48 hours',
      nb: 'til du avslutter dem, da slettes alt med en gang; en adresse som ikke er bekreftet, i 48 timer',
      nn: 'til du avsluttar dei, då blir alt sletta med ein gong; ei adresse som ikkje er stadfesta, i 48 timar',
    },
  },
  proofOfConsent: {
    ground: 'G8',
    words: { en: 'showing what you agreed to, and when', nb: 'å vise hva du har samtykket til, og når', nn: 'å vise kva du har samtykt til, og når' },
    end: { en: '3 years after the consent ended', nb: '3 år etter at samtykket tok slutt', nn: '3 år etter at samtykket tok slutt' },
  },
  staff: {
    ground: 'G2',
    words: { en: 'accounts and roles of the journals’ staff', nb: 'kontoer og roller for tidsskriftenes medarbeidere', nn: 'kontoar og roller for medarbeidarane i tidsskrifta' },
    end: { en: 'until the role ends', nb: 'til rollen tar slutt', nn: 'til rolla tek slutt' },
  },
  invitation: {
    ground: 'G2',
    words: { en: 'inviting you to a role', nb: 'å invitere deg til en rolle', nn: 'å invitere deg til ei rolle' },
    end: { en: '28 days, or until you accept; that you accepted, until the account ends', nb: '28 dager, eller til du takker ja; at du takket ja, til kontoen tar slutt', nn: '28 dagar, eller til du takkar ja; at du takka ja, til kontoen tek slutt' },
  },
  confidentiality: {
    ground: 'G2',
    words: { en: 'showing who promised confidentiality before seeing what is not published', nb: 'å vise hvem som har lovet taushet før de fikk se det som ikke er publisert', nn: 'å vise kven som har lova teieplikt før dei fekk sjå det som ikkje er publisert' },
    end: { en: '5 years after the role ended', nb: '5 år etter at rollen tok slutt', nn: '5 år etter at rolla tok slutt' },
  },
  notes: {
    ground: 'G2',
    words: { en: 'notes of the staff', nb: 'medarbeidernes notater', nn: 'notata til medarbeidarane' },
    end: { en: 'until the account ends; a note that was removed for one more year', nb: 'til kontoen avsluttes; et notat som er fjernet, i ett år til', nn: 'til kontoen blir avslutta; eit notat som er fjerna, i eitt år til' },
  },
  blocks: {
    ground: 'G2',
    words: { en: 'blocking accounts that are misused', nb: 'å sperre kontoer som misbrukes', nn: 'å sperre kontoar som blir misbrukte' },
    end: { en: 'until the account ends, at most 3 years after the block did', nb: 'til kontoen avsluttes, høyst 3 år etter at sperringen tok slutt', nn: 'til kontoen blir avslutta, høgst 3 år etter at sperringa tok slutt' },
  },
  security: {
    ground: 'G2',
    words: { en: 'keeping accounts secure', nb: 'å holde kontoer sikre', nn: 'å halde kontoar sikre' },
    end: { en: 'until the session, link or account ends, at most one year', nb: 'til økten, lenken eller kontoen tar slutt, høyst ett år', nn: 'til økta, lenkja eller kontoen tek slutt, høgst eitt år' },
  },
  byline: {
    ground: 'G3',
    words: { en: 'telling readers who made the work', nb: 'å fortelle leserne hvem som har laget arbeidet', nn: 'å fortelje lesarane kven som har laga arbeidet' },
    end: published,
  },
  contactAuthor: {
    ground: 'G5',
    words: { en: 'writing to the contributors of a manuscript', nb: 'å skrive til bidragsyterne til et manuskript', nn: 'å skrive til bidragsytarane til eit manuskript' },
    end: published,
  },
  contactPerson: {
    ground: 'G3',
    words: { en: 'telling readers whom they can write to', nb: 'å fortelle leserne hvem de kan skrive til', nn: 'å fortelje lesarane kven dei kan skrive til' },
    end: { en: 'until another person takes over', nb: 'til en annen overtar', nn: 'til ein annan tek over' },
  },
  masthead: {
    ground: 'G2',
    words: { en: 'telling readers who runs the journal', nb: 'å fortelle leserne hvem som driver tidsskriftet', nn: 'å fortelje lesarane kven som driv tidsskriftet' },
    end: {
      en: 'until you object; an entry that you do not confirm or decline, for 28 days',
      nb: 'til du protesterer; en oppføring du ikke bekrefter eller sier nei til, i 28 dager',
      nn: 'til du protesterer; ei oppføring du ikkje stadfestar eller seier nei til, i 28 dagar',
    },
  },
  moderation: {
    ground: 'G2',
    words: { en: 'hiding texts that break the guidelines', nb: 'å skjule tekster som bryter retningslinjene', nn: 'å skjule tekstar som bryt retningslinjene' },
    end: { en: 'one year after the report is closed', nb: 'ett år etter at meldingen er avsluttet', nn: 'eitt år etter at meldinga er avslutta' },
  },
  manuscript: {
    ground: 'G5',
    words: { en: 'handling the manuscript: submission, review, decision and history', nb: 'å behandle manuskriptet: innsending, fagfellevurdering, avgjørelse og historikk', nn: 'å handsame manuskriptet: innsending, fagfellevurdering, avgjerd og historikk' },
    end: manuscriptEnds,
  },
  archive: {
    ground: 'G6',
    words: { en: 'the journal’s archive', nb: 'tidsskriftets arkiv', nn: 'arkivet til tidsskriftet' },
    end: { en: 'as long as the journal keeps its archive', nb: 'så lenge tidsskriftet har arkivet sitt', nn: 'så lenge tidsskriftet har arkivet sitt' },
  },
  thanks: {
    ground: 'G4',
    words: { en: 'thanking you in public for reviewing', nb: 'å takke deg offentlig for fagfellevurdering', nn: 'å takke deg offentleg for fagfellevurdering' },
    end: { en: 'until you withdraw your consent', nb: 'til du trekker samtykket', nn: 'til du trekkjer samtykket' },
  },
  ethics: {
    ground: 'G5',
    words: { en: 'following up concerns about research ethics', nb: 'å følge opp mistanker om brudd på forskningsetikk', nn: 'å følgje opp mistankar om brot på forskingsetikk' },
    end: { en: '5 years after the case was closed', nb: '5 år etter at saken ble avsluttet', nn: '5 år etter at saka vart avslutta' },
  },
  correspondence: {
    ground: 'G5',
    words: { en: 'documenting what was written to whom', nb: 'å dokumentere hva som er skrevet til hvem', nn: 'å dokumentere kva som er skrive til kven' },
    end: { en: 'account mail for 2 years; mail about manuscripts as long as the journal has set', nb: 'e-post om kontoen i 2 år; e-post om manuskripter så lenge tidsskriftet har fastsatt', nn: 'e-post om kontoen i 2 år; e-post om manuskript så lenge tidsskriftet har fastsett' },
  },
  requests: {
    ground: 'G8',
    words: { en: 'answering you when you use your rights', nb: 'å svare deg når du bruker rettighetene dine', nn: 'å svare deg når du bruker rettane dine' },
    end: { en: '3 years after the answer; a copy of your data for 7 days', nb: '3 år etter svaret; en kopi av opplysningene dine i 7 dager', nn: '3 år etter svaret; ein kopi av opplysningane dine i 7 dagar' },
  },
  backup: {
    ground: 'G2',
    words: { en: 'having a copy if something is lost', nb: 'å ha en kopi hvis noe går tapt', nn: 'å ha ein kopi om noko går tapt' },
    end: { en: 'as long as the backup is kept, at most one year', nb: 'så lenge sikkerhetskopien oppbevares, høyst ett år', nn: 'så lenge tryggingskopien blir oppbevart, høgst eitt år' },
  },
  erasureLedger: {
    ground: 'G8',
    words: { en: 'keeping what was erased from coming back with a backup', nb: 'å hindre at det som er slettet, kommer tilbake med en sikkerhetskopi', nn: 'å hindre at det som er sletta, kjem attende med ein tryggingskopi' },
    end: { en: 'until the last backup that may hold the data is gone', nb: 'til den siste sikkerhetskopien som kan inneholde opplysningene, er borte', nn: 'til den siste tryggingskopien som kan innehalde opplysningane, er borte' },
  },
  usage: {
    ground: 'G6',
    words: { en: 'counting what is read, without knowing by whom', nb: 'å telle hva som leses, uten å vite av hvem', nn: 'å telje kva som blir lese, utan å vite av kven' },
    end: { en: 'the keys within 48 hours; then there are only counts that no longer are about anyone', nb: 'nøklene innen 48 timer; deretter finnes bare tall som ikke lenger gjelder noen', nn: 'nøklane innan 48 timar; deretter finst berre tal som ikkje lenger gjeld nokon' },
  },
} as const satisfies Record<string, Purpose>;

export type PurposeKey = keyof typeof purposes;
