import type { Room } from '../access/room.js';
import { Journal } from './journal.entity.js';
import { journalData, sectionData } from './journals.data.js';
import { JournalsModule } from './journals.module.js';
import { journalsRules } from './journals.policy.js';
import { journalsTexts } from './journals.texts.js';
import { Section } from './section.entity.js';
import { SectionSubject } from './section.subject.js';
import { journalsUrls } from './urls.js';

const ownPages = { identity: journalsUrls.settings, contact: journalsUrls.contactSettings, texts: journalsUrls.textSettings, look: journalsUrls.lookSettings };

export const journalsRoom: Room = {
  module: JournalsModule,
  entities: [Journal, Section],
  texts: [journalsTexts],
  rules: journalsRules,
  holder: { room: 'journals', maps: [journalData, sectionData] },
  subjects: [SectionSubject],
  navigation: [
    ...Object.entries(ownPages).map(([part, href], order) => ({ place: 'journalSettings' as const, group: 'journals.group.journal', order, label: `journals.part.${part}`, href, action: 'journal.settings' })),
    { place: 'journalSettings', group: 'journals.group.submissions', order: 10, label: 'journals.part.sections', href: journalsUrls.sections, action: 'journal.settings' },
    { place: 'journalSettings', group: 'journals.group.submissions', order: 11, label: 'journals.part.closing', href: journalsUrls.closing, action: 'journal.settings' },
    { place: 'platformSettings', group: 'journals.group.running', order: 1, label: 'journals.admin.title', href: journalsUrls.admin, among: [], action: 'platform.administer' },
    { place: 'platformStaff', order: 2, label: 'journals.title', href: journalsUrls.journals, action: 'journal.list' },
    { place: 'platformSettings', group: 'journals.group.running', order: 2, label: 'journals.jobs.nav', href: journalsUrls.jobs, action: 'platform.administer' },
  ],
};
