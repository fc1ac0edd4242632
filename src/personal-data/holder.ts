import type { EntityMap, PlaceOutsideTables } from './data-map.js';

/** What a room that holds personal data must be able to say of it. */
export interface PersonalDataHolder {
  room: string;
  maps: readonly EntityMap[];
  elsewhere?: readonly PlaceOutsideTables[];
}

/** All that hold personal data: the rooms and the platform. */
export const HOLDERS = Symbol('holders of personal data');
