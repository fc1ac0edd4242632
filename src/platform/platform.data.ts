import { dataMap, personal, technical } from '../personal-data/data-map.js';
import type { PersonalDataHolder } from '../personal-data/holder.js';
import { placeCalled } from './data-places.js';
import { Event } from './events/event.entity.js';
import { StoredFile } from './files/stored-file.entity.js';
import { Installation } from './installation.entity.js';
import { Message } from './mail/message.entity.js';
import { retentionData } from './retention/retention.data.js';
import { Token } from './tokens/token.entity.js';

const eventData = dataMap(Event, {
  id: technical('Its number, in the order in which things happened.'),
  at: technical('When it happened.'),
  kind: technical('What was done.'),
  journalId: technical('The journal in which it was done.'),
  subjectKind: technical('What kind of thing it was done to.'),
  subjectId: technical('The thing that it was done to; where that is a person, see the person’s own row.'),
  personId: personal({
    category: 'C', what: { en: 'what you have done here, and when', nb: 'det du har gjort her, og når', nn: 'det du har gjort her, og når' },
    purposes: ['security', 'manuscript', 'archive'], source: ['system'], seenBy: ['self', 'webAdmin', 'manager', 'editor', 'sectionEditor'], editedBy: ['nobody'], onErasure: 'pseudonym',
  }),
  behindId: personal({
    category: 'C', what: { en: 'that you acted for someone else', nb: 'at du handlet på vegne av en annen', nn: 'at du handla på vegner av ein annan' },
    purposes: ['security', 'archive'], source: ['system'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: 'pseudonym',
  }),
  data: technical('Numbers and words of the system; never a name or a text that someone wrote.'),
}, { about: ['personId'], beside: ['at', 'kind'], called: { en: 'What you have done here', nb: 'Det du har gjort her', nn: 'Det du har gjort her' } });

const messageData = dataMap(Message, {
  id: technical('Its number, for references within the database.'),
  messageId: technical('Its random name in the mail’s head.'),
  dedupeKey: technical('Keeps it from being sent twice.'),
  template: technical('What it is about, in general.'),
  journalId: technical('The journal that sent it.'),
  subjectKind: technical('What kind of thing it is about.'),
  subjectId: technical('The thing that it is about.'),
  personId: personal({
    category: 'C', what: { en: 'that we wrote to you', nb: 'at vi skrev til deg', nn: 'at vi skreiv til deg' },
    purposes: ['correspondence'], source: ['system'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: 'delete',
  }),
  senderId: personal({
    category: 'C', what: { en: 'that a mail was sent on your initiative', nb: 'at en e-post ble sendt på ditt initiativ', nn: 'at ein e-post vart send på initiativet ditt' },
    purposes: ['correspondence'], source: ['system'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: 'pseudonym',
  }),
  toAddress: personal({
    category: 'C', what: { en: 'the address we wrote to', nb: 'adressen vi skrev til', nn: 'adressa vi skreiv til' },
    purposes: ['correspondence'], source: ['self', 'submitter', 'staff'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: 'delete',
  }),
  toName: personal({
    category: 'C', what: { en: 'the name we wrote to', nb: 'navnet vi skrev til', nn: 'namnet vi skreiv til' },
    purposes: ['correspondence'], source: ['self', 'submitter', 'staff'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: 'delete',
  }),
  fromName: technical('The journal or the platform as sender.'),
  // A journal's contact is a person, who may ask about this address.
  replyTo: personal({
    category: 'C', what: { en: 'the address that answers go to', nb: 'adressen som svar går til', nn: 'adressa som svar går til' },
    purposes: ['correspondence'], source: ['system'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: 'delete',
  }),
  language: technical('The language that it is written in.'),
  subject: personal({
    category: 'C', what: { en: 'the subject of the mail', nb: 'emnet i e-posten', nn: 'emnet i e-posten' },
    purposes: ['correspondence'], source: ['system', 'staff'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: 'delete',
  }),
  text: personal({
    category: 'C', what: { en: 'the text of the mail', nb: 'teksten i e-posten', nn: 'teksten i e-posten' },
    purposes: ['correspondence'], source: ['system', 'staff'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: 'delete',
  }),
  html: personal({
    category: 'C', what: { en: 'the text of the mail, as a page', nb: 'teksten i e-posten, som side', nn: 'teksten i e-posten, som side' },
    purposes: ['correspondence'], source: ['system', 'staff'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: 'delete', twin: true,
  }),
  linkKind: technical('What its secret link does; the secret itself is never stored.'),
  linkId: technical('What its secret link is about.'),
  headers: technical('Headers that are the same for everyone who gets such a mail.'),
  queuedAt: technical('When it was written.'),
  sentAt: technical('When it was sent.'),
  failedAt: technical('When it came back.'),
  failure: technical('Why it came back, as a number.'),
}, { about: ['personId', { address: 'toAddress' }], beside: ['queuedAt'], called: { en: 'Mail', nb: 'E-post', nn: 'E-post' } });

const storedFileData = dataMap(StoredFile, {
  id: technical('Its number, for references within the database.'),
  key: technical('Its random name on disk.'),
  size: technical('How large it is.'),
  sha256: technical('Shows whether it is whole; never shown to anyone.'),
  mediaType: technical('What kind of file it is.'),
  originalName: personal({
    category: 'C', what: { en: 'the name of the file you sent, which may hold your own', nb: 'navnet på filen du sendte, som kan inneholde ditt eget', nn: 'namnet på fila du sende, som kan innehalde ditt eige' },
    purposes: ['manuscript', 'archive'], source: ['self', 'submitter', 'staff'], seenBy: ['self', 'webAdmin', 'manager', 'editor', 'sectionEditor'], editedBy: ['nobody'], onErasure: 'blank',
  }),
  storedAt: technical('When it arrived.'),
}, { about: [{ pointedTo: { from: 'submission_file', by: 'file_id' } }, { pointedTo: { from: 'discussion_message', by: 'file_id' } }], name: 'originalName', called: { en: 'Names of your files', nb: 'Navn på filene dine', nn: 'Namn på filene dine' } });

const tokenData = dataMap(Token, {
  id: technical('Its number, for references within the database.'),
  hash: technical('A digest of the secret in the link.'),
  purpose: technical('What the link does.'),
  personId: personal({
    category: 'A', what: { en: 'that a link for you is waiting', nb: 'at en lenke til deg venter', nn: 'at ei lenkje til deg ventar' },
    purposes: ['security'], source: ['system'], seenBy: ['nobody'], editedBy: ['nobody'], onErasure: 'delete',
  }),
  subjectId: technical('What the link is about.'),
  expiresAt: technical('When it stops working.'),
  usedAt: technical('When it was used.'),
}, { called: { en: 'Links in mail to you', nb: 'Lenker i e-post til deg', nn: 'Lenkjer i e-post til deg' } });

const installationData = dataMap(Installation, {
  key: technical('What is said of the installation.'),
  value: technical('What it is.'),
});

/** What the platform itself keeps of people, in its tables and outside them. */
export const platformHolder: PersonalDataHolder = {
  room: 'platform',
  // Links to someone's own account end with it; one to a review that waits stays good.
  onMerge: { pointers: [{ table: 'token', column: 'person_id', how: { drop: `purpose like 'account.%'` } }] },
  automated: [{
    job: 'retention.daily',
    words: {
      en: 'Once a day everything whose time is over is removed, and what was removed is counted.', nb: 'En gang i døgnet fjernes alt som har nådd sin slutt, og det telles hva som ble fjernet.', nn: 'Éin gong i døgnet blir alt som har nådd slutten sin, fjerna, og det blir talt kva som vart fjerna.',
    },
  }, {
    job: 'tokens.expire',
    words: {
      en: 'Links that we mail to you stop working when their time is over, and are removed {tokens} later.', nb: 'Lenker vi sender deg på e-post, slutter å virke når tiden er ute, og fjernes {tokens} etter.', nn: 'Lenkjer vi sender deg på e-post, sluttar å verke når tida er ute, og blir fjerna {tokens} etter.',
    },
  }, {
    job: 'secrets.destroy',
    words: {
      en: 'The keys under which tries and networks are counted are destroyed within {tries}.', nb: 'Nøklene som forsøk og nettverk telles under, ødelegges innen {tries}.', nn: 'Nøklane som forsøk og nettverk blir talde under, blir øydelagde innan {tries}.',
    },
  }],
  maps: [eventData, messageData, storedFileData, tokenData, installationData, ...retentionData],
  elsewhere: [
    {
      place: 'table rate_limit: tries at sign-in and the like, for at most two days',
      datum: personal({
        category: 'D', what: { en: 'how often your address or account was tried, as a keyed digest', nb: 'hvor ofte adressen eller kontoen din er forsøkt, som en nøklet sum', nn: 'kor ofte adressa eller kontoen din er forsøkt, som ein nøkla sum' },
        purposes: ['security'], source: ['browser'], seenBy: ['nobody'], editedBy: ['nobody'], onErasure: 'delete',
      }),
    },
    { place: 'table rate_limit_secret', datum: technical('Keys of those digests, destroyed within 48 hours.') },
    { place: 'table migration', datum: technical('Which changes of the schema have been made.') },
    { place: 'schema graphile_worker: the queue of jobs', datum: technical('Jobs carry numbers only; errors are stored as codes.') },
    {
      place: placeCalled('uploads'),
      datum: personal({
        category: 'C', what: { en: 'the files you sent', nb: 'filene du har sendt', nn: 'filene du har sendt' },
        purposes: ['manuscript', 'archive'], source: ['self', 'submitter', 'staff'], seenBy: ['self', 'webAdmin', 'manager', 'editor', 'sectionEditor', 'reviewer', 'copyeditor', 'layoutEditor'],
        editedBy: ['nobody'], onErasure: { keep: 'archive' },
      }),
    },
    { place: 'log', datum: technical('Times, codes and route patterns; no address, name, path or text.') },
    { place: placeCalled('postgres'), datum: technical('The tables, each declared with its entity.') },
    { place: placeCalled('mailbox'), datum: technical('Mail to people who do not exist.') },
    { place: 'the mail server that SMTP_URL names', datum: technical('Takes each mail on its way; what it keeps is set there.') },
  ],
};
