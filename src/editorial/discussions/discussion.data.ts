import { dataMap, inWords, personal, technical, type Personal } from '../../personal-data/data-map.js';
import { authorsOf } from '../facts.js';
import { Discussion, DiscussionMessage, DiscussionParticipant } from './discussion.entity.js';

const editors = ['webAdmin', 'manager', 'editor', 'sectionEditor', 'guestEditor', 'editorialAssistant'] as const;
const taking = [...editors, 'productionEditor', 'copyeditor', 'layoutEditor', 'proofreader', 'author', 'reviewer'] as const;

const said = (what: Personal['what'], seenBy: readonly Personal['seenBy'][number][], onErasure: Personal['onErasure'], source: 'self' | 'system' = 'self'): Personal =>
  personal({ category: 'C', what, purposes: ['correspondence'], source: [source], seenBy: ['self', ...seenBy], editedBy: ['nobody'], onErasure });

export const discussionData = dataMap(Discussion, {
  id: technical('Its number, for references within the database.'),
  publicId: technical('Its random name in addresses.'),
  submissionId: technical('The manuscript that it is about.'),
  stage: technical('The stage of the manuscript in which it began.'),
  subject: said({ en: 'what you discuss', nb: 'hva du diskuterer', nn: 'kva du diskuterer' }, taking, { keep: 'correspondence' }),
  startedAt: technical('When it began.'),
  closedAt: technical('When it was closed.'),
}, { about: [{ pointedTo: { from: 'discussion_participant', by: 'discussion_id' } }], called: { en: 'Discussions', nb: 'Diskusjoner', nn: 'Diskusjonar' } });

export const discussionParticipantData = dataMap(DiscussionParticipant, {
  discussionId: technical('The discussion.'),
  personId: said({ en: 'which discussions about a manuscript you take part in', nb: 'hvilke diskusjoner om et manuskript du er med i', nn: 'kva diskusjonar om eit manuskript du er med i' }, taking, 'pseudonym', 'system'),
  capacity: inWords(said({ en: 'as what you take part in them', nb: 'som hva du er med i dem', nn: 'som kva du er med i dei' }, taking, { keep: 'correspondence' }, 'system'), { text: 'discussion.as.' }),
  readAt: said({ en: 'until when you have read them', nb: 'hvor langt du har lest i dem', nn: 'kor langt du har lese i dei' }, [], 'blank', 'system'),
  leftAt: said({ en: 'when you were taken out of them', nb: 'når du ble tatt ut av dem', nn: 'når du vart teken ut av dei' }, taking, { keep: 'correspondence' }, 'system'),
}, { about: ['personId'], called: { en: 'Your part in discussions', nb: 'Din plass i diskusjoner', nn: 'Din plass i diskusjonar' } });

export const discussionMessageData = dataMap(DiscussionMessage, {
  id: technical('Its number, for references within the database.'),
  publicId: technical('Its random name in addresses.'),
  discussionId: technical('The discussion.'),
  authorId: said({ en: 'who wrote a message about a manuscript', nb: 'hvem som skrev en melding om et manuskript', nn: 'kven som skreiv ei melding om eit manuskript' }, taking, 'pseudonym', 'system'),
  text: said({ en: 'what you wrote about a manuscript to others who take part in it', nb: 'det du skrev om et manuskript til andre som er med', nn: 'det du skreiv om eit manuskript til andre som er med' }, taking, { keep: 'correspondence' }),
  fileId: said({ en: 'files that you added to it', nb: 'filer du la ved', nn: 'filer du la ved' }, taking, { keep: 'correspondence' }),
  writtenAt: said({ en: 'when you wrote it', nb: 'når du skrev det', nn: 'når du skreiv det' }, taking, { keep: 'correspondence' }, 'system'),
}, {
  about: ['authorId'], files: { column: 'fileId', when: 't.file_id is not null' },
  regards: {
    columns: ['text'], called: { en: 'what was written about your manuscript in a discussion that you do not take part in', nb: 'det som er skrevet om manuskriptet ditt i en diskusjon du ikke er med i', nn: 'det som er skrive om manuskriptet ditt i ein diskusjon du ikkje er med i' },
    submission: '(select d.submission_id from discussion d where d.id = t.discussion_id)',
    when: `t.author_id <> $1 and not exists (select from discussion_participant p where p.discussion_id = t.discussion_id and p.person_id = $1) and $1 in (select who.id from discussion d cross join lateral (${authorsOf('d.submission_id')}) who(id) where d.id = t.discussion_id)`,
  },
  called: { en: 'Messages in discussions', nb: 'Meldinger i diskusjoner', nn: 'Meldingar i diskusjonar' },
});
