import type { Provider, Type } from '@nestjs/common';
import type { EditedAt, EntityMap, PlaceOutsideTables } from '../personal-data/data-map.js';
import type { AutomatedProcedure, MergeRules } from '../personal-data/holder.js';
import type { MailKind } from '../platform/mail/mail-kinds.js';
import type { Texts } from '../platform/i18n/texts.js';
import type { OnLeaving } from './leaving.js';
import type { Rules } from './policy.js';
import type { PersonLink } from './person-links.js';
import type { Reportable } from './reportable.js';
import type { NavigationItem, Room } from './room.js';
import type { SubjectKind } from './subjects.js';

/** One concern of a room, in a folder of its own, with everything that belongs to it. */
export interface Part {
  controllers?: readonly Type[];
  providers?: readonly Provider[];
  /** Services that other rooms may use. */
  exports?: readonly Type[];
  entities?: readonly (new () => object)[];
  maps?: readonly EntityMap[];
  /** The part's pages on which people edit what is held about them. */
  edited?: readonly EditedAt[];
  elsewhere?: readonly PlaceOutsideTables[];
  texts?: readonly Texts[];
  rules?: Rules;
  subjects?: readonly Type<SubjectKind>[];
  reportables?: readonly Type<Reportable>[];
  /** What it does when a person leaves for good, beyond the rows of its data maps. */
  onLeaving?: readonly Type<OnLeaving>[];
  navigation?: readonly NavigationItem[];
  /** Pages about a person, beside that person's own on the desk. */
  personLinks?: readonly PersonLink[];
  /** What happens to personal data by itself, for the privacy statement (S8). */
  automated?: readonly AutomatedProcedure[];
  /** What merging two accounts of one person does to the part's tables, where moving the pointer is not enough. */
  onMerge?: MergeRules;
  /** The kinds of mail that it sends. */
  mailKinds?: readonly MailKind[];
}

/** A room put together from its parts; `module` is theirs. Two rules for one action are refused. */
export function roomOf(room: string, module: Type, parts: readonly Part[]): Room {
  const rules: Rules = {};
  for (const [action, rule] of parts.flatMap((part) => Object.entries(part.rules ?? {}))) {
    if (rules[action]) throw new Error(`The action ${action} has two rules.`);
    rules[action] = rule;
  }
  return {
    module,
    entities: parts.flatMap((part) => part.entities ?? []),
    texts: parts.flatMap((part) => part.texts ?? []),
    rules,
    holder: {
      room, maps: parts.flatMap((part) => part.maps ?? []), edited: parts.flatMap((part) => part.edited ?? []), elsewhere: parts.flatMap((part) => part.elsewhere ?? []),
      automated: parts.flatMap((part) => part.automated ?? []),
      onMerge: {
        pointers: parts.flatMap((part) => part.onMerge?.pointers ?? []),
        obstacles: parts.flatMap((part) => part.onMerge?.obstacles ?? []),
      },
    },
    subjects: parts.flatMap((part) => part.subjects ?? []),
    reportables: parts.flatMap((part) => part.reportables ?? []),
    onLeaving: parts.flatMap((part) => part.onLeaving ?? []),
    navigation: parts.flatMap((part) => part.navigation ?? []),
    personLinks: parts.flatMap((part) => part.personLinks ?? []),
    mailKinds: parts.flatMap((part) => part.mailKinds ?? []),
  };
}

/** The parts' share of a Nest module. */
export const moduleOf = (parts: readonly Part[]): { controllers: Type[]; providers: Provider[]; exports: Type[] } => ({
  controllers: parts.flatMap((part) => part.controllers ?? []),
  providers: parts.flatMap((part) => part.providers ?? []),
  exports: parts.flatMap((part) => part.exports ?? []),
});
