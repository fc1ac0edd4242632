import type { Role } from '../../personal-data/roles.js';
import type { Words } from '../../personal-data/words.js';

/** Roles that promise the same. */
export const undertakingGroups = ['office', 'production', 'platform'] as const;
export type UndertakingGroup = (typeof undertakingGroups)[number];

/** Who promises what. Roles that are not here see nothing unpublished but their own; a reviewer promises with each review. */
const groups: Partial<Record<Role, UndertakingGroup>> = {
  webAdmin: 'platform',
  manager: 'office', editor: 'office', sectionEditor: 'office', guestEditor: 'office', editorialAssistant: 'office', subscriptionManager: 'office',
  productionEditor: 'production', copyeditor: 'production', layoutEditor: 'production', proofreader: 'production', translator: 'production',
};

export const groupOf = (role: Role): UndertakingGroup | null => groups[role] ?? null;
export const rolesOf = (group: UndertakingGroup): Role[] => (Object.keys(groups) as Role[]).filter((role) => groups[role] === group);

export interface UndertakingText {
  version: string;
  points: readonly Words[];
}

const secret: Words = {
  en: 'I keep to myself, and to those who take part in the work, what I see of manuscripts, reviews, decisions and letters that are not published.',
  nb: 'Jeg holder det jeg ser av upubliserte manuskripter, vurderinger, avgjørelser og brev, for meg selv og dem som deltar i arbeidet.',
  nn: 'Eg held det eg ser av upubliserte manuskript, vurderingar, avgjerder og brev, for meg sjølv og dei som deltek i arbeidet.',
};
const anonymity: Words = {
  en: 'Where authors or reviewers are anonymous, I do not try to find out who they are, and I tell no one who must not know.',
  nb: 'Der forfattere eller fagfeller er anonyme, forsøker jeg ikke å finne ut hvem de er, og jeg røper det ikke for noen som ikke skal vite det.',
  nn: 'Der forfattarar eller fagfellar er anonyme, prøver eg ikkje å finne ut kven dei er, og eg røper det ikkje for nokon som ikkje skal vite det.',
};
const need: Words = {
  en: 'I look up data about people only when a task of mine needs it, and use it for nothing else.',
  nb: 'Jeg slår opp opplysninger om personer bare når en oppgave krever det, og bruker dem ikke til noe annet.',
  nn: 'Eg slår opp opplysningar om personar berre når ei oppgåve krev det, og bruker dei ikkje til noko anna.',
};
const copies: Words = {
  en: 'I keep copies outside this system only while the task lasts, where nobody else can read them, and delete them afterwards.',
  nb: 'Jeg har kopier utenfor dette systemet bare så lenge oppgaven varer, der ingen andre kan lese dem, og sletter dem etterpå.',
  nn: 'Eg har kopiar utanfor dette systemet berre så lenge oppgåva varer, der ingen andre kan lese dei, og slettar dei etterpå.',
};
const machines: Words = {
  en: 'I put nothing of it into services that keep or learn from what they are given, unless the journal has said yes to them.',
  nb: 'Jeg legger ikke noe av det inn i tjenester som lagrer eller lærer av det de får, med mindre tidsskriftet har sagt ja til dem.',
  nn: 'Eg legg ikkje noko av det inn i tenester som lagrar eller lærer av det dei får, med mindre tidsskriftet har sagt ja til dei.',
};
const interests: Words = {
  en: 'I say so, and leave it to others, when the work is my own or by someone close to me, or when I have another interest in it.',
  nb: 'Jeg sier fra og overlater saken til andre når arbeidet er mitt eget eller laget av noen som står meg nær, eller når jeg har andre interesser i det.',
  nn: 'Eg seier frå og overlèt saka til andre når arbeidet er mitt eige eller laga av nokon som står meg nær, eller når eg har andre interesser i det.',
};
const astray: Words = {
  en: 'If something comes into the wrong hands, or I think that it may have, I tell the journal and the web administrator at once.',
  nb: 'Kommer noe på avveie, eller tror jeg at det kan ha skjedd, sier jeg fra til tidsskriftet og nettadministratoren med en gang.',
  nn: 'Kjem noko på avvegar, eller trur eg at det kan ha skjedd, seier eg frå til tidsskriftet og nettadministratoren med ein gong.',
};
const after: Words = {
  en: 'This holds also when I no longer have the role.',
  nb: 'Dette gjelder også når jeg ikke lenger har rollen.',
  nn: 'Dette gjeld også når eg ikkje lenger har rolla.',
};
const everything: Words = {
  en: 'I can see nearly everything that is stored here. I look at it only to run the platform, to help someone who asked, or because the law requires it, and I know that each look at a person’s record is logged.',
  nb: 'Jeg kan se nesten alt som er lagret her. Jeg ser på det bare for å drive plattformen, hjelpe noen som har bedt om det, eller fordi loven krever det, og jeg vet at hvert oppslag på en person blir logget.',
  nn: 'Eg kan sjå nesten alt som er lagra her. Eg ser på det berre for å drive plattforma, hjelpe nokon som har bede om det, eller fordi lova krev det, og eg veit at kvart oppslag på ein person blir logga.',
};
const apart: Words = {
  en: 'I take no part in editorial decisions as an administrator, and pass on nothing that I come to know of who wrote or reviewed what.',
  nb: 'Jeg deltar ikke i redaksjonelle avgjørelser som administrator, og fører ikke videre noe jeg får vite om hvem som har skrevet eller vurdert hva.',
  nn: 'Eg deltek ikkje i redaksjonelle avgjerder som administrator, og fører ikkje vidare noko eg får vite om kven som har skrive eller vurdert kva.',
};
const keys: Words = {
  en: 'I share my password and my second factor with nobody, and treat backups, logs and exports as I treat the system itself.',
  nb: 'Jeg deler ikke passordet eller den andre faktoren med noen, og behandler sikkerhetskopier, logger og eksporter på samme måte som systemet selv.',
  nn: 'Eg deler ikkje passordet eller den andre faktoren med nokon, og handsamar tryggleikskopiar, loggar og eksportar på same måte som systemet sjølv.',
};

/** The texts by group, oldest first; the last is in force. Whoever changes one adds a version, and everyone signs again. An old one stays, for those who signed it. */
export const undertakingTexts: Record<UndertakingGroup, readonly [UndertakingText, ...UndertakingText[]]> = {
  office: [{ version: '2026-1', points: [secret, anonymity, need, copies, machines, interests, astray, after] }],
  production: [{ version: '2026-1', points: [secret, anonymity, copies, machines, astray, after] }],
  platform: [{ version: '2026-1', points: [everything, apart, secret, copies, keys, astray, after] }],
};

export const inForce = (group: UndertakingGroup): UndertakingText => undertakingTexts[group].at(-1)!;
