import { always, type Facts, type Predicate, type Rules } from '../../access/policy.js';
import { isThemselves } from '../people/people.policy.js';

export interface MergeFacts extends Facts {
  kind: 'merge';
  publicId: string;
  keepId: number;
  dropId: number | null;
}

const isOfTheMerge: Predicate<MergeFacts> = { name: 'isOfTheMerge', holds: (personId, merge) => merge.keepId === personId || merge.dropId === personId };

export const mergingPolicy = {
  'merge.propose': { on: 'person', allow: { webAdmin: always }, never: [isThemselves], whileActing: false },
  'merge.ask': { on: 'platform', allow: { signedIn: always }, whileActing: false },
  'merge.read': { on: 'merge', allow: { signedIn: isOfTheMerge }, whileActing: false },
  'merge.agree': { on: 'merge', allow: { signedIn: isOfTheMerge }, whileActing: false },
} satisfies Rules;
