import { dataMap, technical } from '../../../personal-data/data-map.js';
import { CounterClient } from './counter-client.entity.js';

export const counterClientData = dataMap(CounterClient, {
  id: technical('Its number, for references within the database.'),
  organisation: technical('The name of a library or another organisation; the form asks for no person.'),
  requestorId: technical('What the organisation calls itself when it asks.'),
  keyHash: technical('A digest of its key.'),
  madeAt: technical('When the key was made.'),
  seenOn: technical('The last day on which the key was used.'),
  endedAt: technical('When the key was ended.'),
});
