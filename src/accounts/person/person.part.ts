import type { Part } from '../../access/part.js';
import { FieldSources } from './field-sources.js';
import { People } from './people.js';
import { personData } from './person.data.js';
import { Person } from './person.entity.js';
import { PersonOverview } from './person-overview.js';
import { personTexts } from './person.texts.js';
import { SavePerson } from './save-person.js';

/** The one identity row of a person, with or without an account. */
export const personPart: Part = {
  providers: [FieldSources, People, PersonOverview, SavePerson],
  exports: [People],
  entities: [Person],
  maps: [personData],
  texts: [personTexts],
};
