import { always, type Predicate, type Rules } from '../../access/policy.js';
import { isReviewer, type SubmissionFacts } from '../facts.js';

/** Named in it as a contributor, with a confirmed account, in a journal that lets them see where it stands. */
const isFollower: Predicate<SubmissionFacts> = { name: 'isFollower', holds: (person, facts) => facts.stage !== 'draft' && facts.followerIds.includes(person) };

export const followingPolicy: Rules = {
  'submission.follow': { on: 'submission', allow: { signedIn: isFollower }, never: [isReviewer], whileActing: false },
  'statusSharing.edit': { on: 'journal', allow: { manager: always, webAdmin: always }, whileActing: false },
};
