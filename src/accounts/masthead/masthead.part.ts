import type { Part } from '../../access/part.js';
import { ChangeMasthead } from './change-masthead.js';
import { mastheadEntryData, mastheadVersionData } from './masthead.data.js';
import { MastheadController } from './masthead.controller.js';
import { MastheadDeskController, MastheadPlacesController } from './masthead-desk.controller.js';
import { MastheadDeskPages } from './masthead-desk-pages.js';
import { MastheadEntry } from './masthead-entry.entity.js';
import { MastheadLetters } from './masthead-letters.js';
import { MastheadLinks } from './masthead-links.js';
import { MastheadPages } from './masthead-pages.js';
import { mastheadPolicy } from './masthead.policy.js';
import { MastheadQuery } from './masthead.query.js';
import { MastheadSubject } from './masthead.subject.js';
import { MastheadSweep, mastheadSweeping } from './masthead-sweep.js';
import { mastheadTexts } from './masthead.texts.js';
import { MastheadVersion } from './masthead-version.entity.js';
import { NewLink } from './new-link.js';
import { OwnMasthead } from './own-masthead.js';
import { MastheadLinkController, OwnMastheadController } from './own-masthead.controller.js';
import { OwnMastheadPages } from './own-masthead-pages.js';
import { ReportedMasthead } from './reported-masthead.js';
import { mastheadUrls } from './urls.js';
import { editedAt } from '../../personal-data/data-map.js';

/** Who runs a journal, as readers are told: apart from accounts, and confirmed by each person (A18). */
export const mastheadPart: Part = {
  edited: [editedAt(MastheadVersion, ['name', 'affiliation', 'orcid', 'endsOn'], mastheadUrls.ownEntry, { mastheadEntry: '(select e.public_id from masthead_entry e where e.id = t.entry_id and e.person_id is not null and e.taken_away_at is null)' })],
  controllers: [MastheadController, MastheadPlacesController, MastheadDeskController, MastheadLinkController, OwnMastheadController],
  providers: [ChangeMasthead, MastheadDeskPages, MastheadLetters, MastheadLinks, MastheadPages, MastheadQuery, MastheadSubject, MastheadSweep, NewLink, OwnMasthead, OwnMastheadPages, ReportedMasthead],
  exports: [MastheadSubject, ReportedMasthead],
  entities: [MastheadEntry, MastheadVersion],
  maps: [mastheadEntryData, mastheadVersionData],
  rules: mastheadPolicy,
  texts: [mastheadTexts],
  subjects: [MastheadSubject],
  reportables: [ReportedMasthead],
  automated: [mastheadSweeping],
  navigation: [
    { place: 'reader', order: 3.5, label: 'masthead.page', href: mastheadUrls.page, action: null },
    { place: 'journalSettings', group: 'journals.group.journal', order: 5, label: 'masthead.page', href: mastheadUrls.desk, action: 'masthead.list' },
    { place: 'profile', group: 'profile.group.work', order: 38, label: 'masthead.own.title', href: mastheadUrls.own, action: 'profile.read' },
  ],
};
