import { dataMap, personal, technical, type Personal } from '../../personal-data/data-map.js';
import { AccountMerge } from './account-merge.entity.js';
import { SpentUsername } from './spent-username.entity.js';

const about: Omit<Personal, 'what'> = { category: 'A', purposes: ['account', 'security'], source: ['self', 'staff'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: 'delete' };

export const accountMergeData = dataMap(AccountMerge, {
  id: technical('Its number, for references within the database.'),
  publicId: technical('Its random name in addresses.'),
  keepId: personal({ ...about, what: { en: 'that another account is said to be yours', nb: 'at en annen konto skal være din', nn: 'at ein annan konto skal vere din' } }),
  dropId: personal({ ...about, what: { en: 'that your account is to become part of another of yours', nb: 'at kontoen din skal inn i en annen av dine', nn: 'at kontoen din skal inn i ein annan av dine' } }),
  proposedById: personal({ ...about, onErasure: 'pseudonym', what: { en: 'that you proposed to merge two accounts', nb: 'at du foreslo å slå sammen to kontoer', nn: 'at du foreslo å slå saman to kontoar' } }),
  proposedAt: technical('When it was proposed.'),
  keepAgreedAt: personal({ ...about, source: ['self'], what: { en: 'when you agreed to the merge', nb: 'når du gikk med på sammenslåingen', nn: 'når du gjekk med på samanslåinga' } }),
  dropAgreedAt: personal({ ...about, source: ['self'], what: { en: 'when you agreed with your other account', nb: 'når du gikk med på det med den andre kontoen', nn: 'når du gjekk med på det med den andre kontoen' } }),
  endedAt: technical('When it was over.'),
  outcome: technical('How it ended.'),
}, { about: ['keepId', 'dropId'], called: { en: 'Merging your accounts', nb: 'Sammenslåing av kontoene dine', nn: 'Samanslåing av kontoane dine' } });

export const spentUsernameData = dataMap(SpentUsername, {
  hash: technical('A digest that keeps a user name from being taken again; it leads to no one.'),
  spentAt: technical('Since when.'),
});
