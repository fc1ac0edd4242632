import type { Part } from '../../access/part.js';
import { always, type Rules } from '../../access/policy.js';
import { ProtectedAddress } from './protected-address.entity.js';
import { ProtectedByline } from './protected-byline.entity.js';
import { ProtectionController } from './protection.controller.js';
import { protectedAddressData, protectedBylineData } from './protection.data.js';
import { Protection } from './protection.js';
import { protectionTexts } from './protection.texts.js';
import { protectionUrls } from './urls.js';
import { editedAt } from '../../personal-data/data-map.js';

/** Hiding where someone works and lives (R6). */
export const protectionPart: Part = {
  edited: [editedAt(ProtectedAddress, ['address', 'bylines', 'since', 'affiliation', 'country', 'postalAddress'], protectionUrls.own)],
  controllers: [ProtectionController],
  providers: [Protection],
  exports: [Protection],
  entities: [ProtectedAddress, ProtectedByline],
  maps: [protectedAddressData, protectedBylineData],
  rules: { 'protection.own': { on: 'platform', allow: { signedIn: always }, whileActing: false } } satisfies Rules,
  texts: [protectionTexts],
  navigation: [{ place: 'profile', group: 'profile.group.privacy', order: 69, label: 'protection.title', href: protectionUrls.own, action: 'protection.own' }],
};
