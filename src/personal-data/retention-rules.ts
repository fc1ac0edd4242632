import type { Length } from './lengths.js';
import type { PurposeKey } from './purposes.js';
import type { Words } from './words.js';

/** Who may set another length: nobody, the web administrator, or each journal for its own data; never beyond the bounds. */
type Changed = { changedBy: 'nobody' } | { changedBy: 'webAdmin' | 'journal'; least: number; most: number };

/** When data that serves a purpose ends (P3). */
export type RetentionRule = Changed & {
  purposes: readonly [PurposeKey, ...PurposeKey[]];
  /** The tables, and places outside the tables, where it ends. */
  data: readonly string[];
  what: Words;
  /** Told apart from the data of accounts, contributors and so on: what the platform keeps because it keeps data. */
  own?: true;
  /** How people are told of it, as the end of a sentence that says what is kept; `{length}` is the value in force. */
  ends: Words;
  /** From the moment that `ends` names; null where it ends with an act of someone. */
  length: Length | null;
  /** What carries it out: a recurring job, an act, by the event that it leaves, the closing of the journal (S11), or a command that is run on the machine. */
  by: { job: string } | { act: string } | { closing: 'journal' } | { command: string };
};

const rule = (given: RetentionRule): RetentionRule => given;
const nobody = { changedBy: 'nobody' } as const;
const platformsOwn = { own: true } as const;
const administrator = (least: number, most: number): Changed => ({ changedBy: 'webAdmin', least, most });

/**
 * The one table of ends. Values marked ° in the requirements can be set on a page; those of the requirements themselves
 * cannot. A purpose or a table that no rule names, and a rule that nothing carries out, fail a test.
 */
export const retentionRules = {
  account: rule({
    ...nobody, purposes: ['account', 'profile', 'reviewerPool', 'news'], length: null, by: { act: 'account.erased' },
    data: ['person', 'account', 'person_interest', 'further_email', 'external_identity', 'membership', 'account_date', 'account_idle', 'account_merge', 'email_change'],
    what: { en: 'Accounts', nb: 'Kontoer', nn: 'Kontoar' },
    ends: {
      en: 'until you close the account or withdraw your consent', nb: 'til du avslutter kontoen eller trekker samtykket', nn: 'til du avsluttar kontoen eller trekkjer samtykket',
    },
  }),
  accountUnconfirmed: rule({
    ...administrator(1, 28), purposes: ['account'], data: ['account', 'person'], length: { amount: 7, unit: 'days' }, by: { job: 'accounts.unconfirmed' },
    what: { en: 'Accounts whose address is never confirmed', nb: 'Kontoer der adressen aldri blir bekreftet', nn: 'Kontoar der adressa aldri blir stadfesta' },
    ends: { en: 'an account that is not confirmed, for {length}', nb: 'en konto som ikke er bekreftet, i {length}', nn: 'ein konto som ikkje er stadfesta, i {length}' },
  }),
  accountIdle: rule({
    ...administrator(1, 5), purposes: ['account', 'profile', 'reviewerPool', 'news'], data: ['account', 'account_idle'], length: { amount: 3, unit: 'years' }, by: { job: 'accounts.idle' },
    what: { en: 'Accounts that nobody uses', nb: 'Kontoer som ingen bruker', nn: 'Kontoar som ingen bruker' },
    ends: {
      en: 'an account that is not used, for {length}, after two questions', nb: 'en konto som ikke brukes, i {length}, etter to spørsmål', nn: 'ein konto som ikkje blir brukt, i {length}, etter to spørsmål',
    },
  }),
  accountDate: rule({
    ...nobody, purposes: ['account', 'staff'], data: ['account', 'account_date'], length: null, by: { job: 'accounts.dates' },
    what: { en: 'Accounts with an erasure date', nb: 'Kontoer med slettedato', nn: 'Kontoar med slettedato' },
    ends: { en: 'until the erasure date, where one is set', nb: 'til slettedatoen, der det er satt en', nn: 'til slettedatoen, der det er sett ein' },
  }),
  addressUnconfirmed: rule({
    ...nobody, purposes: ['profile', 'security'], data: ['further_email'], length: { amount: 7, unit: 'days' }, by: { job: 'contact.unconfirmed' },
    what: { en: 'Further addresses that are never confirmed', nb: 'Andre adresser som aldri blir bekreftet', nn: 'Andre adresser som aldri blir stadfesta' },
    ends: { en: 'an address that is not confirmed, for {length}', nb: 'en adresse som ikke er bekreftet, i {length}', nn: 'ei adresse som ikkje er stadfesta, i {length}' },
  }),
  alerts: rule({
    ...nobody, purposes: ['alerts'], data: ['alert_subscriber'], length: null, by: { act: 'alerts.ended' },
    what: { en: 'Subscriptions to alerts', nb: 'Abonnementer på varsler', nn: 'Abonnement på varsel' },
    ends: { en: 'until you end them, which deletes all at once', nb: 'til du avslutter dem, da slettes alt med en gang', nn: 'til du avsluttar dei, då blir alt sletta med ein gong' },
  }),
  alertsUnconfirmed: rule({
    ...nobody, purposes: ['alerts'], data: ['alert_subscriber'], length: { amount: 48, unit: 'hours' }, by: { job: 'alerts.sweep' },
    what: { en: 'Addresses for alerts that are never confirmed', nb: 'Adresser for varsler som aldri blir bekreftet', nn: 'Adresser for varsel som aldri blir stadfesta' },
    ends: { en: 'an address that is not confirmed, for {length}', nb: 'en adresse som ikke er bekreftet, i {length}', nn: 'ei adresse som ikkje er stadfesta, i {length}' },
  }),
  proofOfConsent: rule({
    ...administrator(1, 5), purposes: ['proofOfConsent'], data: ['consent'], length: { amount: 3, unit: 'years' }, by: { job: 'consents.expire' },
    what: { en: 'Proofs of consent', nb: 'Bevis for samtykke', nn: 'Prov for samtykke' },
    ends: { en: '{length} after the consent ended', nb: '{length} etter at samtykket tok slutt', nn: '{length} etter at samtykket tok slutt' },
  }),
  roles: rule({
    ...nobody, purposes: ['staff'], data: ['membership', 'person', 'account', 'saved_view', 'special_issue_editor', 'contact_person', 'journal_closing_step'], length: { amount: 5, unit: 'years' }, by: { job: 'roles.expire' },
    what: { en: 'Roles that have ended', nb: 'Roller som er avsluttet', nn: 'Roller som er avslutta' },
    ends: { en: 'until the role ends, and that you held it, for {length} more', nb: 'til rollen tar slutt, og at du hadde den, i {length} til', nn: 'til rolla tek slutt, og at du hadde ho, i {length} til' },
  }),
  corrections: rule({
    ...nobody, purposes: ['staff'], data: ['correction'], length: { amount: 90, unit: 'days' }, by: { job: 'corrections.expire' },
    what: { en: 'Corrections that are settled', nb: 'Rettelser som er avgjort', nn: 'Rettingar som er avgjorde' },
    ends: { en: 'a suggested correction, for {length} after it was settled', nb: 'et forslag til rettelse, i {length} etter at det ble avgjort', nn: 'eit framlegg til retting, i {length} etter at det vart avgjort' },
  }),
  correctionsOpen: rule({
    ...nobody, purposes: ['staff'], data: ['correction'], length: { amount: 1, unit: 'years' }, by: { job: 'corrections.expire' },
    what: { en: 'Corrections that nobody settles', nb: 'Rettelser som ingen avgjør', nn: 'Rettingar som ingen avgjer' },
    ends: { en: 'one that nobody settled, for {length}', nb: 'et som ingen har avgjort, i {length}', nn: 'eit som ingen har avgjort, i {length}' },
  }),
  invitation: rule({
    ...nobody, purposes: ['invitation', 'staff'], data: ['invitation'], length: { amount: 28, unit: 'days' }, by: { job: 'invitations.sweep' },
    what: { en: 'Invitations and accounts that are never accepted', nb: 'Invitasjoner og kontoer som aldri blir tatt i bruk', nn: 'Invitasjonar og kontoar som aldri blir tekne i bruk' },
    ends: {
      en: '{length}, or until you accept; that you accepted, until the account ends', nb: '{length}, eller til du takker ja; at du takket ja, til kontoen tar slutt', nn: '{length}, eller til du takkar ja; at du takka ja, til kontoen tek slutt',
    },
  }),
  undertakings: rule({
    ...nobody, purposes: ['confidentiality'], data: ['undertaking'], length: { amount: 5, unit: 'years' }, by: { job: 'roles.expire' },
    what: { en: 'Confidentiality undertakings', nb: 'Taushetserklæringer', nn: 'Teieerklæringar' },
    ends: { en: '{length} after the role ended', nb: '{length} etter at rollen tok slutt', nn: '{length} etter at rolla tok slutt' },
  }),
  notes: rule({
    ...nobody, purposes: ['notes'], data: ['note', 'note_wording'], length: { amount: 1, unit: 'years' }, by: { job: 'notes.expire' },
    what: { en: 'Notes that were removed', nb: 'Notater som er fjernet', nn: 'Notat som er fjerna' },
    ends: { en: 'until the account ends; a note that was removed, for {length} more', nb: 'til kontoen avsluttes; et notat som er fjernet, i {length} til', nn: 'til kontoen blir avslutta; eit notat som er fjerna, i {length} til' },
  }),
  blocks: rule({
    ...nobody, purposes: ['blocks'], data: ['block'], length: { amount: 3, unit: 'years' }, by: { job: 'blocks.expire' },
    what: { en: 'Blocks that have ended', nb: 'Sperringer som er over', nn: 'Sperringar som er over' },
    ends: { en: 'until the account ends, at most {length} after the block did', nb: 'til kontoen avsluttes, høyst {length} etter at sperringen tok slutt', nn: 'til kontoen blir avslutta, høgst {length} etter at sperringa tok slutt' },
  }),
  factors: rule({
    ...nobody, purposes: ['security', 'account'], data: ['account', 'authenticator_app', 'recovery_code', 'passkey', 'external_identity', 'account_merge'], length: null, by: { act: 'account.erased' },
    what: { en: 'Passwords, second factors and connected identities', nb: 'Passord, totrinnsinnlogging og tilknyttede identiteter', nn: 'Passord, totrinnsinnlogging og tilknytte identitetar' },
    ends: { en: 'until you remove it or the account ends', nb: 'til du fjerner det eller kontoen avsluttes', nn: 'til du fjernar det eller kontoen blir avslutta' },
  }),
  sessions: rule({
    ...nobody, purposes: ['security'], data: ['session'], length: { amount: 14, unit: 'days' }, by: { job: 'sessions.expire' },
    what: { en: 'Where people are signed in', nb: 'Hvor folk er logget inn', nn: 'Kvar folk er logga inn' },
    ends: { en: 'a sign-in, until it ends, at most {length}', nb: 'en innlogging, til den tar slutt, høyst {length}', nn: 'ei innlogging, til ho tek slutt, høgst {length}' },
  }),
  tokens: rule({
    ...nobody, purposes: ['security'], data: ['token'], length: { amount: 1, unit: 'days' }, by: { job: 'tokens.expire' },
    what: { en: 'Links in mail', nb: 'Lenker i e-post', nn: 'Lenkjer i e-post' },
    ends: { en: 'a link in a mail, for {length} after it stopped working', nb: 'en lenke i en e-post, i {length} etter at den sluttet å virke', nn: 'ei lenkje i ein e-post, i {length} etter at ho slutta å verke' },
  }),
  errands: rule({
    ...nobody, purposes: ['security'], data: ['elsewhere_errand'], length: { amount: 7, unit: 'days' }, by: { job: 'elsewhere.expire' },
    what: { en: 'Sign-ins with Feide or ORCID under way', nb: 'Påbegynte innlogginger med Feide eller ORCID', nn: 'Påbyrja innloggingar med Feide eller ORCID' },
    ends: { en: 'what Feide or ORCID told of you before you used it, at most {length}', nb: 'det Feide eller ORCID fortalte om deg før du brukte det, høyst {length}', nn: 'det Feide eller ORCID fortalde om deg før du brukte det, høgst {length}' },
  }),
  networks: rule({
    ...nobody, purposes: ['security'], data: ['event_network'], length: { amount: 48, unit: 'hours' }, by: { job: 'securityLog.forgetNetworks' },
    what: { en: 'From which network an account was used', nb: 'Hvilket nettverk en konto ble brukt fra', nn: 'Kva nettverk ein konto vart brukt frå' },
    ends: { en: 'from which network an account was used, for {length}', nb: 'hvilket nettverk en konto ble brukt fra, i {length}', nn: 'kva nettverk ein konto vart brukt frå, i {length}' },
  }),
  tries: rule({
    ...nobody, purposes: ['security'], data: ['table rate_limit: tries at sign-in and the like, for at most two days'], length: { amount: 48, unit: 'hours' }, by: { job: 'secrets.destroy' },
    what: { en: 'Counts of tries at sign-in', nb: 'Telling av innloggingsforsøk', nn: 'Teljing av innloggingsforsøk' },
    ends: { en: 'counts of tries, for {length}', nb: 'telling av forsøk, i {length}', nn: 'teljing av forsøk, i {length}' },
  }),
  securityLog: rule({
    ...administrator(1, 12), purposes: ['security'], data: ['event', 'acting'], length: { amount: 12, unit: 'months' }, by: { job: 'securityLog.expire' },
    what: { en: 'Security log, log of looks and of acting for another', nb: 'Sikkerhetslogg, logg over innsyn og over å handle for andre', nn: 'Tryggleikslogg, logg over innsyn og over å handle for andre' },
    ends: { en: 'the security log and the log of looks, for {length}', nb: 'sikkerhetsloggen og loggen over innsyn, i {length}', nn: 'tryggleiksloggen og loggen over innsyn, i {length}' },
  }),
  factorRemovals: rule({
    ...nobody, purposes: ['security'], data: ['factor_removal'], length: { amount: 90, unit: 'days' }, by: { job: 'factorRemovals.forget' },
    what: { en: 'Requests to remove a lost second factor', nb: 'Ønsker om å fjerne en tapt totrinnsinnlogging', nn: 'Ønske om å fjerne ei tapt totrinnsinnlogging' },
    ends: { en: 'a request to remove a lost second factor, for {length} after it ended', nb: 'et ønske om å fjerne en tapt totrinnsinnlogging, i {length} etter at det tok slutt', nn: 'eit ønske om å fjerne ei tapt totrinnsinnlogging, i {length} etter at det tok slutt' },
  }),
  identities: rule({
    ...nobody, purposes: ['security', 'account'], data: ['external_identity'], length: { amount: 1, unit: 'years' }, by: { job: 'identities.forget' },
    what: { en: 'Identities elsewhere that were disconnected', nb: 'Identiteter andre steder som er koblet fra', nn: 'Identitetar andre stader som er kopla frå' },
    ends: { en: 'an identity elsewhere that was disconnected, for {length}', nb: 'en identitet et annet sted som er koblet fra, i {length}', nn: 'ein identitet ein annan stad som er kopla frå, i {length}' },
  }),
  emailChange: rule({
    ...nobody, purposes: ['account', 'security'], data: ['email_change'], length: { amount: 7, unit: 'days' }, by: { job: 'contact.due' },
    what: { en: 'Changes of address under way', nb: 'Adresseendringer som venter', nn: 'Adresseendringar som ventar' },
    ends: { en: 'a change of address under way, at most {length}', nb: 'en adresseendring som venter, høyst {length}', nn: 'ei adresseendring som ventar, høgst {length}' },
  }),
  acts: rule({
    ...nobody, purposes: ['security', 'staff'], data: ['event', 'letter_template', 'statement_announcement'], length: { amount: 5, unit: 'years' }, by: { job: 'events.fade' },
    what: { en: 'Who did what apart from manuscripts', nb: 'Hvem som gjorde hva utenom manuskriptene', nn: 'Kven som gjorde kva utanom manuskripta' },
    ends: { en: 'that it was you who did something else than work on manuscripts, for {length}', nb: 'at det var du som gjorde noe annet enn å arbeide med manuskripter, i {length}', nn: 'at det var du som gjorde noko anna enn å arbeide med manuskript, i {length}' },
  }),
  byline: rule({
    ...nobody, purposes: ['byline', 'contactAuthor'], data: ['contributor', 'contributor_identifier', 'publication', 'article_index', 'contributor_objection', 'file_text', 'uploads: published files (galleys)'], length: null, by: { closing: 'journal' },
    what: { en: 'Who made a published work', nb: 'Hvem som har laget et publisert arbeid', nn: 'Kven som har laga eit publisert arbeid' },
    ends: {
      en: 'as long as the work is published; the record of an unpublished manuscript as long as the journal keeps its archive',
      nb: 'så lenge arbeidet er publisert; opplysninger om et upublisert manuskript så lenge tidsskriftet har arkivet sitt',
      nn: 'så lenge arbeidet er publisert; opplysningar om eit upublisert manuskript så lenge tidsskriftet har arkivet sitt',
    },
  }),
  contactPerson: rule({
    ...nobody, purposes: ['contactPerson'], data: ['journal', 'privacy_office'], length: null, by: { act: 'journal.changed' },
    what: { en: 'Contact persons of journals', nb: 'Kontaktpersoner for tidsskrifter', nn: 'Kontaktpersonar for tidsskrift' },
    ends: { en: 'until another person takes over', nb: 'til en annen overtar', nn: 'til ein annan tek over' },
  }),
  masthead: rule({
    ...nobody, purposes: ['masthead'], data: ['masthead_entry', 'masthead_version', 'special_issue_editor'], length: { amount: 28, unit: 'days' }, by: { job: 'masthead.sweep' },
    what: { en: 'Masthead entries that are not confirmed, or objected to', nb: 'Oppføringer i redaksjonslisten som ikke er bekreftet, eller er protestert mot', nn: 'Oppføringar i redaksjonslista som ikkje er stadfesta, eller er protesterte mot' },
    ends: {
      en: 'until you object; an entry that you do not confirm or decline, for {length}', nb: 'til du protesterer; en oppføring du ikke bekrefter eller sier nei til, i {length}', nn: 'til du protesterer; ei oppføring du ikkje stadfestar eller seier nei til, i {length}',
    },
  }),
  moderation: rule({
    ...nobody, purposes: ['moderation'], data: ['text_report', 'hidden_text'], length: { amount: 1, unit: 'years' }, by: { job: 'reports.sweep' },
    what: { en: 'Reports of texts that break the guidelines', nb: 'Meldinger om tekster som bryter retningslinjene', nn: 'Meldingar om tekstar som bryt retningslinjene' },
    ends: { en: '{length} after the report is closed', nb: '{length} etter at meldingen er avsluttet', nn: '{length} etter at meldinga er avslutta' },
  }),
  draft: rule({
    ...administrator(3, 24), purposes: ['manuscript'], data: ['submission'], length: { amount: 12, unit: 'months' }, by: { job: 'manuscripts.retention' },
    what: { en: 'Abandoned drafts of manuscripts', nb: 'Forlatte manuskriptutkast', nn: 'Forlatne manuskriptutkast' },
    ends: { en: 'a draft that nobody works on, for {length}', nb: 'et utkast ingen arbeider med, i {length}', nn: 'eit utkast ingen arbeider med, i {length}' },
  }),
  draftText: rule({
    ...nobody, purposes: ['manuscript'], data: ['draft_text'], length: { amount: 30, unit: 'days' }, by: { job: 'drafts.sweep' },
    what: { en: 'Letters and reviews begun and not sent', nb: 'Brev og vurderinger som er påbegynt og ikke sendt', nn: 'Brev og vurderingar som er påbyrja og ikkje sende' },
    ends: { en: 'a text that is not sent, for {length}', nb: 'en tekst som ikke er sendt, i {length}', nn: 'ein tekst som ikkje er send, i {length}' },
  }),
  files: rule({
    ...administrator(1, 5), purposes: ['manuscript'], data: ['submission_file', 'stored_file', 'cleaned_file', 'submission', 'UPLOADS_DIR: files that were sent or made, under random names'],
    length: { amount: 2, unit: 'years' }, by: { job: 'manuscripts.retention' },
    what: { en: 'Files of declined and withdrawn manuscripts', nb: 'Filer i avslåtte og trukne manuskripter', nn: 'Filer i avslåtte og trekte manuskript' },
    ends: { en: 'files of a declined or withdrawn manuscript, for {length}', nb: 'filer i et avslått eller trukket manuskript, i {length}', nn: 'filer i eit avslått eller trekt manuskript, i {length}' },
  }),
  reviewers: rule({
    ...administrator(1, 10), purposes: ['manuscript'], data: ['review_assignment', 'participant', 'event'], length: { amount: 5, unit: 'years' }, by: { job: 'manuscripts.retention' },
    what: { en: 'Who reviewed what', nb: 'Hvem som vurderte hva', nn: 'Kven som vurderte kva' },
    ends: {
      en: 'reviewers’ identities, for {length} after the decision, then the bare record', nb: 'fagfellers identitet, i {length} etter avgjørelsen, deretter bare hovedopplysningene', nn: 'identiteten til fagfellar, i {length} etter avgjerda, deretter berre hovudopplysningane',
    },
  }),
  invitedReviewers: rule({
    ...administrator(1, 24), purposes: ['manuscript'], data: ['person', 'review_assignment'], length: { amount: 6, unit: 'months' }, by: { job: 'reviews.forget' },
    what: { en: 'Invited reviewers without an account who declined or stayed silent', nb: 'Inviterte fagfeller uten konto som takket nei eller ikke svarte', nn: 'Inviterte fagfellar utan konto som takka nei eller ikkje svara' },
    ends: {
      en: 'those who were invited without an account and did not say yes, for {length} after the round closed', nb: 'de som ble invitert uten konto og ikke sa ja, i {length} etter at runden ble avsluttet',
      nn: 'dei som vart inviterte utan konto og ikkje sa ja, i {length} etter at runden vart avslutta',
    },
  }),
  namedReviewers: rule({
    ...nobody, purposes: ['manuscript'], data: ['suggested_reviewer'], length: null, by: { act: 'submission.decline' },
    what: { en: 'Reviewers whom authors suggest or oppose', nb: 'Fagfeller som forfattere foreslår eller ikke ønsker', nn: 'Fagfellar som forfattarar føreslår eller ikkje ønskjer' },
    ends: { en: 'reviewers whom you suggested or opposed, until the decision', nb: 'fagfeller du har foreslått eller ikke ønsket, til avgjørelsen', nn: 'fagfellar du har føreslått eller ikkje ønskt, til avgjerda' },
  }),
  notAskedAgain: rule({
    ...nobody, purposes: ['manuscript'], data: ['not_asked_again'], length: null, by: { act: 'journal.askedAgain' },
    what: { en: 'The wish not to be asked again', nb: 'Ønsket om ikke å bli spurt igjen', nn: 'Ønsket om ikkje å bli spurd att' },
    ends: {
      en: 'the wish not to be asked again, as a keyed digest, until you take it back', nb: 'ønsket om ikke å bli spurt igjen, som en nøklet sum, til du tar det tilbake',
      nn: 'ønsket om ikkje å bli spurd att, som ein nøkla sum, til du tek det tilbake',
    },
  }),
  archive: rule({
    ...nobody, purposes: ['archive', 'manuscript'], length: null, by: { closing: 'journal' },
    data: [
      'submission', 'participant', 'review_assignment', 'submission_file', 'stored_file', 'cleaned_file', 'event', 'agreement_record', 'appeal', 'author_check', 'conflict_override', 'contributor',
      'contributor_identifier', 'contributor_objection', 'task', 'transfer_offer', 'UPLOADS_DIR: files that were sent or made, under random names',
    ],
    what: { en: 'The journals’ archives', nb: 'Arkivene til tidsskriftene', nn: 'Arkiva til tidsskrifta' },
    ends: { en: 'as long as the journal keeps its archive', nb: 'så lenge tidsskriftet har arkivet sitt', nn: 'så lenge tidsskriftet har arkivet sitt' },
  }),
  thanks: rule({
    ...nobody, purposes: ['thanks'], data: ['the public list of reviewers'], length: null, by: { act: 'consent.withdrawn' },
    what: { en: 'Public thanks to reviewers', nb: 'Offentlig takk til fagfeller', nn: 'Offentleg takk til fagfellar' },
    ends: { en: 'until you withdraw your consent', nb: 'til du trekker samtykket', nn: 'til du trekkjer samtykket' },
  }),
  ethics: rule({
    ...nobody, purposes: ['ethics'], data: ['ethics_case', 'ethics_concerned', 'ethics_note'], length: { amount: 5, unit: 'years' }, by: { job: 'ethics.retention' },
    what: { en: 'Ethics cases', nb: 'Etikksaker', nn: 'Etikksaker' },
    ends: { en: '{length} after the case was closed', nb: '{length} etter at saken ble avsluttet', nn: '{length} etter at saka vart avslutta' },
  }),
  accountMail: rule({
    ...administrator(6, 60), purposes: ['correspondence'], data: ['message'], length: { amount: 24, unit: 'months' }, by: { job: 'messages.retention' },
    what: { en: 'Mail about accounts', nb: 'E-post om kontoer', nn: 'E-post om kontoar' },
    ends: { en: 'account mail, for {length}', nb: 'e-post om kontoen, i {length}', nn: 'e-post om kontoen, i {length}' },
  }),
  messages: rule({
    changedBy: 'journal', least: 12, most: 120, purposes: ['correspondence'], data: ['message', 'discussion', 'discussion_participant', 'discussion_message', 'circular'],
    length: { amount: 36, unit: 'months' }, by: { job: 'messages.retention' },
    what: { en: 'Mail and discussions about manuscripts', nb: 'E-post og diskusjoner om manuskripter', nn: 'E-post og diskusjonar om manuskript' },
    ends: {
      en: 'mail and discussions about manuscripts as long as the journal has set, {length} after the manuscript is finished where it has set nothing',
      nb: 'e-post og diskusjoner om manuskripter så lenge tidsskriftet har fastsatt, {length} etter at manuskriptet er ferdigbehandlet der ikke annet er fastsatt',
      nn: 'e-post og diskusjonar om manuskript så lenge tidsskriftet har fastsett, {length} etter at manuskriptet er ferdighandsama der ikkje anna er fastsett',
    },
  }),
  requests: rule({
    ...platformsOwn, ...administrator(1, 5), purposes: ['requests'], data: ['rights_request', 'released_item', 'erasure', 'mention_search', 'mention_place', 'mention_weighing'], length: { amount: 3, unit: 'years' }, by: { job: 'requests.end' },
    what: { en: 'Requests that are closed', nb: 'Henvendelser som er avsluttet', nn: 'Førespurnader som er avslutta' },
    ends: { en: '{length} after the answer', nb: '{length} etter svaret', nn: '{length} etter svaret' },
  }),
  leaving: rule({
    ...nobody, purposes: ['requests'], data: ['leaving'], length: null, by: { job: 'leaving.finish' },
    what: { en: 'Closed accounts whose owner’s work goes on', nb: 'Avsluttede kontoer der eierens arbeid fortsetter', nn: 'Avslutta kontoar der arbeidet til eigaren held fram' },
    ends: { en: 'until that work is done', nb: 'til arbeidet er ferdig', nn: 'til arbeidet er ferdig' },
  }),
  requestsUnconfirmed: rule({
    ...platformsOwn, ...nobody, purposes: ['requests'], data: ['rights_request'], length: { amount: 48, unit: 'hours' }, by: { job: 'requests.end' },
    what: { en: 'Requests whose address is never confirmed', nb: 'Henvendelser der adressen aldri blir bekreftet', nn: 'Førespurnader der adressa aldri blir stadfesta' },
    ends: { en: 'one whose address is not confirmed, for {length}', nb: 'en der adressen ikke er bekreftet, i {length}', nn: 'ein der adressa ikkje er stadfesta, i {length}' },
  }),
  restrictions: rule({
    ...platformsOwn, ...administrator(1, 5), purposes: ['requests'], data: ['restriction'], length: { amount: 3, unit: 'years' }, by: { job: 'requests.end' },
    what: { en: 'Restrictions that were lifted', nb: 'Begrensninger som er opphevet', nn: 'Avgrensingar som er oppheva' },
    ends: { en: 'a restriction, for {length} after it was lifted', nb: 'en begrensning, i {length} etter at den ble opphevet', nn: 'ei avgrensing, i {length} etter at ho vart oppheva' },
  }),
  partners: rule({
    ...platformsOwn, ...administrator(1, 5), purposes: ['partners'], data: ['contact_person'], length: { amount: 2, unit: 'years' }, by: { job: 'contacts.end' },
    what: { en: 'Contact persons of organisations', nb: 'Kontaktpersoner for organisasjoner', nn: 'Kontaktpersonar for organisasjonar' },
    ends: { en: '{length} after it was last confirmed', nb: '{length} etter at det sist ble bekreftet', nn: '{length} etter at det sist vart stadfesta' },
  }),
  hiddenAddresses: rule({
    ...nobody, purposes: ['profile', 'byline', 'requests'], data: ['protected_address', 'protected_byline'], length: null, by: { act: 'person.addressShown' },
    what: { en: 'Hidden addresses', nb: 'Skjulte adresser', nn: 'Skjulte adresser' },
    ends: { en: 'that your address is hidden, until it is shown again', nb: 'at adressen din er skjult, til den vises igjen', nn: 'at adressa di er skjult, til ho blir vist igjen' },
  }),
  transfers: rule({
    ...platformsOwn, ...nobody, purposes: ['transfers'], data: ['disclosure', 'recipient_notice'], length: null, by: { closing: 'journal' },
    what: { en: 'The ledger of transfers', nb: 'Registeret over overføringer', nn: 'Registeret over overføringar' },
    ends: { en: 'as long as a recipient may have to be told of a change', nb: 'så lenge en mottaker kan måtte få vite om en endring', nn: 'så lenge ein mottakar kan måtte få vite om ei endring' },
  }),
  backups: rule({
    ...platformsOwn, ...nobody, purposes: ['backup'], data: ['BACKUP_DIR: backups'], length: { amount: 1, unit: 'years' }, by: { command: 'backup' },
    what: { en: 'Backups', nb: 'Sikkerhetskopier', nn: 'Tryggingskopiar' },
    ends: { en: 'as long as the backup is kept, at most {length}', nb: 'så lenge sikkerhetskopien oppbevares, høyst {length}', nn: 'så lenge tryggingskopien blir oppbevart, høgst {length}' },
  }),
  erasureLedger: rule({
    ...platformsOwn, ...nobody, purposes: ['erasureLedger'], data: ['erasure_note'], length: null, by: { job: 'erasures.ledger' },
    what: { en: 'The ledger of erasures', nb: 'Protokollen over slettinger', nn: 'Protokollen over slettingar' },
    ends: { en: 'until the last backup that may hold the data is gone', nb: 'til den siste sikkerhetskopien som kan inneholde opplysningene, er borte', nn: 'til den siste tryggingskopien som kan innehalde opplysningane, er borte' },
  }),
  usage: rule({
    ...nobody, purposes: ['usage'], data: ['DATA_DIR/usage: what was read on days that are not counted yet'], length: { amount: 48, unit: 'hours' }, by: { job: 'usage.salts' },
    what: { en: 'Keys of visitors', nb: 'Nøkler for besøkende', nn: 'Nøklar for vitjande' },
    ends: {
      en: 'the keys within {length}; then there are only counts that no longer are about anyone', nb: 'nøklene innen {length}; deretter finnes bare tall som ikke lenger gjelder noen', nn: 'nøklane innan {length}; deretter finst berre tal som ikkje lenger gjeld nokon',
    },
  }),
  breaches: rule({
    ...platformsOwn, ...nobody, purposes: ['breaches'], data: ['breach_entry'], length: { amount: 5, unit: 'years' }, by: { job: 'breaches.end' },
    what: { en: 'The log of breaches', nb: 'Loggen over brudd', nn: 'Loggen over brot' },
    ends: { en: '{length} after the breach was closed', nb: '{length} etter at bruddet ble avsluttet', nn: '{length} etter at brotet vart avslutta' },
  }),
  journalExports: rule({
    ...platformsOwn, ...nobody, purposes: ['staff'], data: ['journal_export'], length: { amount: 30, unit: 'days' }, by: { job: 'journal.exportsEnd' },
    what: { en: 'Exports of journals', nb: 'Eksporter av tidsskrifter', nn: 'Eksportar av tidsskrift' },
    ends: { en: 'that you took out a journal, for {length}', nb: 'at du hentet ut et tidsskrift, i {length}', nn: 'at du henta ut eit tidsskrift, i {length}' },
  }),
  caseExports: rule({
    ...platformsOwn, ...nobody, purposes: ['staff'], data: ['case_export'], length: { amount: 30, unit: 'days' }, by: { job: 'archive.exportsEnd' },
    what: { en: 'Closed cases taken out for an archive', nb: 'Avsluttede saker hentet ut til et arkiv', nn: 'Avslutta saker henta ut til eit arkiv' },
    ends: { en: 'that you took out closed cases for an archive, for {length}', nb: 'at du hentet ut avsluttede saker til et arkiv, i {length}', nn: 'at du henta ut avslutta saker til eit arkiv, i {length}' },
  }),
  copies: rule({
    ...platformsOwn, ...nobody, purposes: ['requests'], data: ['data_copy'], length: { amount: 7, unit: 'days' }, by: { job: 'rights.copies' },
    what: { en: 'Copies of people’s data', nb: 'Kopier av folks opplysninger', nn: 'Kopiar av opplysningane til folk' },
    ends: { en: 'a copy of your data, for {length}', nb: 'en kopi av opplysningene dine, i {length}', nn: 'ein kopi av opplysningane dine, i {length}' },
  }),
} as const satisfies Record<string, RetentionRule>;
