import { randomBytes } from 'node:crypto';
import { MastheadEntry } from '../../../accounts/masthead/masthead-entry.entity.js';
import { MastheadVersion } from '../../../accounts/masthead/masthead-version.entity.js';
import type { MastheadGroup, MastheadTitle } from '../../../accounts/masthead/masthead-words.js';
import type { Person } from '../../../accounts/person/person.entity.js';
import type { Localized } from '../../../platform/i18n/translator.js';
import { daysBefore, personOf, type Scene } from './scene.js';

interface Named {
  username: string;
  title: MastheadTitle;
  ownTitle?: Localized;
  heading: MastheadGroup;
  from: string;
  to?: string;
  /** The person has been asked and has not answered. */
  waits?: true;
}

const board = (username: string, from: string, to?: string): Named => ({ username, title: 'boardMember', heading: 'board', from, ...(to ? { to } : {}) });
const made = (username: string, title: MastheadTitle, from: string): Named => ({ username, title, heading: 'production', from });

const mastheads: Record<string, readonly Named[]> = {
  boreal: [
    { username: 'ingrid', title: 'editorInChief', heading: 'editors', from: '2023-01-01' },
    { username: 'editor', title: 'editor', heading: 'editors', from: '2019-08-15' },
    { username: 'section-editor', title: 'reviewsEditor', heading: 'editors', from: '2022-02-01', waits: true },
    { username: 'sebastian', title: 'editorialAssistant', heading: 'editors', from: '2024-09-01' },
    { ...board('hannele', '2019-08-15'), title: 'boardChair' },
    board('bjarki', '2019-08-15'), board('leocadia', '2023-01-01'), board('mattis', '2020-05-01'), board('issat', '2022-02-01'), board('nerea', '2024-01-01'),
    made('maarja', 'productionEditor', '2020-01-01'), made('copyeditor', 'copyeditor', '2020-01-01'), made('layout', 'layoutEditor', '2021-06-01'),
    { username: 'gaute', title: 'editorInChief', heading: 'editors', from: '2019-01-01', to: '2022-12-31' },
    board('dmytro', '2019-08-15', '2023-12-31'),
  ],
  kystkultur: [
    { username: 'ragnhild', title: 'editorInChief', heading: 'editors', from: '2018-01-01' },
    { username: 'editor', title: 'editor', heading: 'editors', from: '2020-03-01' },
    { username: 'liv-jorid', title: 'own', ownTitle: { nb: 'Redaktør for nynorsk', nn: 'Redaktør for nynorsk', en: 'Editor for Nynorsk' }, heading: 'editors', from: '2021-01-01' },
    board('arnhild', '2018-01-01'), board('eldbjorg', '2020-01-01'), board('jorgen', '2021-01-01'), board('kirsti', '2022-01-01'),
    { username: 'francoise', title: 'adviser', heading: 'advisers', from: '2022-01-01' },
    made('maarja', 'productionEditor', '2020-01-01'), made('oddlaug', 'proofreader', '2019-01-01'), made('copyeditor', 'copyeditor', '2020-01-01'),
    board('nerea', '2018-01-01', '2021-12-31'),
  ],
};

const nameOf = (person: Person): string => [person.givenName, person.middleName, person.familyName].filter(Boolean).join(' ');

/** Who runs each journal, confirmed by all but one. */
export async function writeMasthead({ manager, now, people, stages }: Scene): Promise<void> {
  for (const { content, journal } of stages) {
    for (const [index, named] of (mastheads[content.path] ?? []).entries()) {
      const person = personOf(people, named.username);
      const askedAt = daysBefore(now, named.waits ? 3 : 90, 0, index);
      const entry = manager.create(MastheadEntry, {
        publicId: randomBytes(12).toString('base64url'), journalId: journal.id, personId: person.id, email: null, language: person.mailLanguage, position: index + 1, askedAt, objectedAt: null, takenAwayAt: null,
      });
      await manager.insert(MastheadEntry, entry);
      await manager.insert(MastheadVersion, {
        entryId: entry.id, number: 1, name: nameOf(person), affiliation: person.affiliation, orcid: person.orcid, title: named.title, ownTitle: named.ownTitle ?? {}, heading: named.heading, ownHeading: {},
        startsOn: named.from, endsOn: named.to ?? null, madeById: personOf(people, 'manager').id, madeAt: askedAt, confirmedAt: named.waits ? null : daysBefore(now, 80, 0, index), declinedAt: null,
      });
    }
  }
}
