import type { Type } from '@nestjs/common';
import type { PersonalDataHolder } from '../personal-data/holder.js';
import type { MailKind } from '../platform/mail/mail-kinds.js';
import type { Texts } from '../platform/i18n/texts.js';
import type { Language } from '../platform/i18n/texts.js';
import type { OnLeaving } from './leaving.js';
import type { PersonLink } from './person-links.js';
import type { Rules } from './policy.js';
import type { Reportable } from './reportable.js';
import type { SubjectKind } from './subjects.js';

/** A way to go, drawn for those whom the policy allows its action; `reader` links are drawn for everyone, those of `journalSettings` and `platformSettings` stand together at the side. */
export interface NavigationItem {
  place: 'reader' | 'journalStaff' | 'journalSettings' | 'platformStaff' | 'platformSettings' | 'profile';
  /** The heading that it stands under, where the place has groups; groups come in the order of their first item. */
  group?: string;
  /** Where in the row, from the left. */
  order: number;
  label: string;
  href: (at: { lang: Language; journal: string }) => string;
  /** Where it is marked among the staff’s items and at the side: at its own address, and at and below these; without them, at and below its own. */
  among?: readonly ((at: { lang: Language; journal: string }) => string)[];
  action: string | null;
}

/** What a room gives the house. */
export interface Room {
  module: Type;
  entities: readonly (new () => object)[];
  texts: readonly Texts[];
  rules: Rules;
  holder: PersonalDataHolder;
  navigation?: readonly NavigationItem[];
  personLinks?: readonly PersonLink[];
  /** The kinds of mail that it sends. */
  mailKinds?: readonly MailKind[];
  /** Services that find the subjects of its actions. */
  subjects?: readonly Type<SubjectKind>[];
  /** Services that find the free texts of the room that can be reported (P4). */
  reportables?: readonly Type<Reportable>[];
  onLeaving?: readonly Type<OnLeaving>[];
}
