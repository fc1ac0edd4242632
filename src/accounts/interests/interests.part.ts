import type { Part } from '../../access/part.js';
import { Interest, PersonInterest } from './interest.entity.js';
import { InterestsController } from './interests.controller.js';
import { interestData, personInterestData } from './interests.data.js';
import { Interests } from './interests.js';
import { interestsTexts } from './interests.texts.js';
import { interestsUrls } from './urls.js';
import { editedAt } from '../../personal-data/data-map.js';

/** On which subjects people could review. */
export const interestsPart: Part = {
  edited: [editedAt(PersonInterest, ['interestId'], interestsUrls.interests)],
  controllers: [InterestsController],
  providers: [Interests],
  entities: [Interest, PersonInterest],
  maps: [interestData, personInterestData],
  texts: [interestsTexts],
  navigation: [{ place: 'profile', group: 'profile.group.me', order: 16, label: 'profile.tab.interests', href: interestsUrls.interests, action: 'profile.read' }],
  automated: [{ job: 'interests.sweep', words: {
    en: 'A reviewing interest that nobody has any more is removed from the vocabulary.', nb: 'En interesse som ingen har lenger, fjernes fra ordlisten.', nn: 'Ei interesse som ingen har lenger, blir fjerna frå ordlista.',
  } }],
  onMerge: { pointers: [{ table: 'person_interest', column: 'person_id', how: { same: ['interest_id'], then: 'delete' } }] },
};
