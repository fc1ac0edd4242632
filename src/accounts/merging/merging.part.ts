import type { Part } from '../../access/part.js';
import { AccountMerge } from './account-merge.entity.js';
import { AgreeToMerge } from './agree-to-merge.js';
import { FillBlanks } from './fill-blanks.js';
import { MergeAccounts } from './merge-accounts.js';
import { MergeCheck } from './merge-check.js';
import { MergeLetters } from './merge-letters.js';
import { MergesQuery } from './merges.query.js';
import { MergeSubject } from './merge.subject.js';
import { accountMergeData, spentUsernameData } from './merging.data.js';
import { mergingPolicy } from './merging.policy.js';
import { mergingTexts } from './merging.texts.js';
import { MovePointers } from './move-pointers.js';
import { OwnMergeController } from './own-merge.controller.js';
import { OwnMergePages } from './own-merge-pages.js';
import { PersonMergeController } from './person-merge.controller.js';
import { PersonMergePages } from './person-merge-pages.js';
import { ProposeMerge } from './propose-merge.js';
import { SpentUsername } from './spent-username.entity.js';
import { SpentUsernames } from './spent-usernames.js';
import { mergingUrls } from './urls.js';

/** Two accounts of one person become one, when both of its owners, who are one, have said yes. */
export const mergingPart: Part = {
  controllers: [OwnMergeController, PersonMergeController],
  providers: [
    AgreeToMerge, FillBlanks, MergeAccounts, MergeCheck, MergeLetters, MergesQuery, MergeSubject, MovePointers, OwnMergePages, PersonMergePages, ProposeMerge, SpentUsernames,
  ],
  exports: [MergeSubject],
  entities: [AccountMerge, SpentUsername],
  maps: [accountMergeData, spentUsernameData],
  rules: mergingPolicy,
  texts: [mergingTexts],
  subjects: [MergeSubject],
  navigation: [{ place: 'profile', group: 'profile.group.security', order: 66, label: 'merge.own.title', href: mergingUrls.own, action: 'merge.ask' }],
  personLinks: [{ order: 90, label: 'merge.tab', action: 'merge.propose', href: ({ lang, journal, person }) => (journal === null ? mergingUrls.person({ lang, person }) : null) }],
  automated: [{
    job: 'merges.lapse',
    words: {
      en: 'A proposal to merge two accounts that is not agreed to within 14 days comes to nothing.', nb: 'Et forslag om å slå sammen to kontoer som ikke blir godtatt innen 14 dager, faller bort.', nn: 'Eit framlegg om å slå saman to kontoar som ikkje blir godteke innan 14 dagar, fell bort.',
    },
  }],
  onMerge: {
    pointers: [
      { table: 'account_merge', column: 'keep_id', how: 'drop' },
      { table: 'account_merge', column: 'drop_id', how: 'clear' },
    ],
  },
};
