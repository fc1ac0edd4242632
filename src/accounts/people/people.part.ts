import type { Part } from '../../access/part.js';
import { accountsUrls } from '../urls.js';
import { ExportPeople } from './export-people.js';
import { EditPerson } from './edit-person.js';
import { EndRole } from './end-role.js';
import { JournalPeopleController } from './journal-people.controller.js';
import { PeopleExportController } from './people-export.controller.js';
import { PeopleController } from './people.controller.js';
import { PeoplePages } from './people-pages.js';
import { peoplePolicy } from './people.policy.js';
import { PeopleQuery } from './people.query.js';
import { peopleTexts } from './people.texts.js';
import { EndSessions } from './end-sessions.js';
import { PersonDesk } from './person-desk.js';
import { PersonFrame } from './person-frame.js';
import { PersonMenu } from './person-menu.js';
import { PersonPages } from './person-pages.js';
import { PersonQuery } from './person.query.js';
import { PersonReach } from './person-reach.js';
import { PersonSeen } from './person-seen.js';
import { PersonSubject } from './person.subject.js';
import { ReportedProfile } from './reported-profile.js';
import { peopleUrls } from './urls.js';

/** The people of the platform and of a journal, as their staff see them (A7, A8, A17). */
export const peoplePart: Part = {
  controllers: [PeopleController, PeopleExportController, JournalPeopleController],
  providers: [EditPerson, EndSessions, ExportPeople, EndRole, PeoplePages, PeopleQuery, PersonDesk, PersonFrame, PersonMenu, PersonPages, PersonQuery, PersonReach, PersonSeen, PersonSubject, ReportedProfile],
  exports: [PersonSeen, PersonSubject, ReportedProfile],
  reportables: [ReportedProfile],
  rules: peoplePolicy,
  texts: [peopleTexts],
  subjects: [PersonSubject],
  personLinks: [{ order: 1, label: 'people.edit', action: 'person.edit', href: ({ journal, ...at }) => (journal === null ? peopleUrls.edit(at) : peopleUrls.journalEdit({ ...at, journal })) }],
  navigation: [
    { place: 'journalStaff', order: 3, label: 'people.title', href: accountsUrls.journalPeople, action: 'membership.list' },
    { place: 'platformStaff', order: 3, label: 'people.title', href: accountsUrls.people, action: 'person.list' },
  ],
};
