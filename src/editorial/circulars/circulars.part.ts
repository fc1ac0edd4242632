import type { EditorialPart } from '../editorial-part.js';
import { circularData } from './circular.data.js';
import { Circular } from './circular.entity.js';
import { CircularPeople } from './circular-people.query.js';
import { CircularsController } from './circulars.controller.js';
import { Circulars } from './circulars.js';
import { circularsPolicy } from './circulars.policy.js';
import { circularsTexts } from './circulars.texts.js';
import { NewsOutController, NewsOutLinks } from './news-out.js';
import { circularUrls } from './urls.js';

/** Letters to a selection of people. */
export const circularsPart: EditorialPart = {
  controllers: [CircularsController, NewsOutController],
  providers: [CircularPeople, Circulars, NewsOutLinks],
  entities: [Circular],
  maps: [circularData],
  texts: [circularsTexts],
  rules: circularsPolicy,
  mailKinds: [{ key: 'circular', group: 'mailKind.talk', order: 40, label: 'mailKind.circular', always: 'mailKind.why.task' }],
  navigation: [{ place: 'journalSettings', group: 'journals.group.letters', order: 32, label: 'circular.nav', href: circularUrls.list, action: 'circular.write' }],
};
