import type { GroundKey } from './grounds.js';
import type { Words } from './words.js';

/** Why a datum is held, on one ground; when it ends is said by the rules in `retention-rules.ts`. Values marked ° in the requirements are data here, so that a lawyer's answer changes a line and no code. */
export interface Purpose {
  ground: GroundKey;
  words: Words;
}


export const purposes = {
  account: {
    ground: 'G1',
    words: { en: 'running the account that you opened', nb: 'å drive kontoen du har opprettet', nn: 'å drive kontoen du har oppretta' },
  },
  profile: {
    ground: 'G1',
    words: { en: 'the optional parts of your profile', nb: 'de frivillige delene av profilen din', nn: 'dei frivillige delane av profilen din' },
  },
  reviewerPool: {
    ground: 'G1',
    words: { en: 'asking you to review manuscripts', nb: 'å spørre deg om å være fagfelle', nn: 'å spørje deg om å vere fagfelle' },
  },
  news: {
    ground: 'G1',
    words: { en: 'sending news that you asked for', nb: 'å sende nyheter du har bedt om', nn: 'å sende nyheiter du har bede om' },
  },
  alerts: {
    ground: 'G1',
    words: { en: 'sending the alerts that you asked for', nb: 'å sende varslene du har bedt om', nn: 'å sende varsla du har bede om' },
  },
  proofOfConsent: {
    ground: 'G8',
    words: { en: 'showing what you agreed to, and when', nb: 'å vise hva du har samtykket til, og når', nn: 'å vise kva du har samtykt til, og når' },
  },
  staff: {
    ground: 'G2',
    words: { en: 'accounts and roles of the journals’ staff', nb: 'kontoer og roller for tidsskriftenes medarbeidere', nn: 'kontoar og roller for medarbeidarane i tidsskrifta' },
  },
  invitation: {
    ground: 'G2',
    words: { en: 'inviting you to a role', nb: 'å invitere deg til en rolle', nn: 'å invitere deg til ei rolle' },
  },
  confidentiality: {
    ground: 'G2',
    words: { en: 'showing who promised confidentiality before seeing what is not published', nb: 'å vise hvem som har lovet taushet før de fikk se det som ikke er publisert', nn: 'å vise kven som har lova teieplikt før dei fekk sjå det som ikkje er publisert' },
  },
  notes: {
    ground: 'G2',
    words: { en: 'notes of the staff', nb: 'medarbeidernes notater', nn: 'notata til medarbeidarane' },
  },
  blocks: {
    ground: 'G2',
    words: { en: 'blocking accounts that are misused', nb: 'å sperre kontoer som misbrukes', nn: 'å sperre kontoar som blir misbrukte' },
  },
  security: {
    ground: 'G2',
    words: { en: 'keeping accounts secure', nb: 'å holde kontoer sikre', nn: 'å halde kontoar sikre' },
  },
  byline: {
    ground: 'G3',
    words: { en: 'telling readers who made the work', nb: 'å fortelle leserne hvem som har laget arbeidet', nn: 'å fortelje lesarane kven som har laga arbeidet' },
  },
  contactAuthor: {
    ground: 'G5',
    words: { en: 'writing to the contributors of a manuscript', nb: 'å skrive til bidragsyterne til et manuskript', nn: 'å skrive til bidragsytarane til eit manuskript' },
  },
  contactPerson: {
    ground: 'G3',
    words: { en: 'telling readers whom they can write to', nb: 'å fortelle leserne hvem de kan skrive til', nn: 'å fortelje lesarane kven dei kan skrive til' },
  },
  masthead: {
    ground: 'G2',
    words: { en: 'telling readers who runs the journal', nb: 'å fortelle leserne hvem som driver tidsskriftet', nn: 'å fortelje lesarane kven som driv tidsskriftet' },
  },
  moderation: {
    ground: 'G2',
    words: { en: 'hiding texts that break the guidelines', nb: 'å skjule tekster som bryter retningslinjene', nn: 'å skjule tekstar som bryt retningslinjene' },
  },
  manuscript: {
    ground: 'G5',
    words: { en: 'handling the manuscript: submission, review, decision and history', nb: 'å behandle manuskriptet: innsending, fagfellevurdering, avgjørelse og historikk', nn: 'å handsame manuskriptet: innsending, fagfellevurdering, avgjerd og historikk' },
  },
  archive: {
    ground: 'G6',
    words: { en: 'the journal’s archive', nb: 'tidsskriftets arkiv', nn: 'arkivet til tidsskriftet' },
  },
  thanks: {
    ground: 'G4',
    words: { en: 'thanking you in public for reviewing', nb: 'å takke deg offentlig for fagfellevurdering', nn: 'å takke deg offentleg for fagfellevurdering' },
  },
  ethics: {
    ground: 'G5',
    words: { en: 'following up concerns about research ethics', nb: 'å følge opp mistanker om brudd på forskningsetikk', nn: 'å følgje opp mistankar om brot på forskingsetikk' },
  },
  correspondence: {
    ground: 'G5',
    words: { en: 'documenting what was written to whom', nb: 'å dokumentere hva som er skrevet til hvem', nn: 'å dokumentere kva som er skrive til kven' },
  },
  transfers: {
    ground: 'G8',
    words: { en: 'recording to whom your data was given', nb: 'å registrere hvem opplysningene dine er gitt til', nn: 'å registrere kven opplysningane dine er gjevne til' },
  },
  requests: {
    ground: 'G8',
    words: { en: 'answering you when you use your rights', nb: 'å svare deg når du bruker rettighetene dine', nn: 'å svare deg når du bruker rettane dine' },
  },
  partners: {
    ground: 'G3',
    words: { en: 'working with organisations such as subscribers and suppliers', nb: 'å samarbeide med organisasjoner som abonnenter og leverandører', nn: 'å samarbeide med organisasjonar som abonnentar og leverandørar' },
  },
  breaches: {
    ground: 'G8',
    words: { en: 'following up breaches of security', nb: 'å følge opp sikkerhetsbrudd', nn: 'å følgje opp tryggleiksbrot' },
  },
  backup: {
    ground: 'G2',
    words: { en: 'having a copy if something is lost', nb: 'å ha en kopi hvis noe går tapt', nn: 'å ha ein kopi om noko går tapt' },
  },
  erasureLedger: {
    ground: 'G8',
    words: { en: 'keeping what was erased from coming back with a backup', nb: 'å hindre at det som er slettet, kommer tilbake med en sikkerhetskopi', nn: 'å hindre at det som er sletta, kjem attende med ein tryggingskopi' },
  },
  usage: {
    ground: 'G6',
    words: { en: 'counting what is read, without knowing by whom', nb: 'å telle hva som leses, uten å vite av hvem', nn: 'å telje kva som blir lese, utan å vite av kven' },
  },
} as const satisfies Record<string, Purpose>;

export type PurposeKey = keyof typeof purposes;
