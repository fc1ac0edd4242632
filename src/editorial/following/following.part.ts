import type { EditorialPart } from '../editorial-part.js';
import { FollowingController } from './following.controller.js';
import { followingPolicy } from './following.policy.js';
import { followingTexts } from './following.texts.js';
import { statusSharingData } from './status-sharing.data.js';
import { StatusSharing } from './status-sharing.entity.js';
import { StatusSharings } from './status-sharings.js';
import { followingUrls } from './urls.js';

/** Co-authors follow their manuscript: its stage and dates, nothing of the review. */
export const followingPart: EditorialPart = {
  controllers: [FollowingController],
  providers: [StatusSharings],
  entities: [StatusSharing],
  maps: [statusSharingData],
  texts: [followingTexts],
  rules: followingPolicy,
  navigation: [{ place: 'journalSettings', group: 'journals.group.submissions', order: 13, label: 'following.nav', href: followingUrls.setting, action: 'statusSharing.edit' }],
};
