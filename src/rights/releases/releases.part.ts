import { always, type Rules } from '../../access/policy.js';
import type { RightsPart } from '../rights-part.js';
import { Anonymous } from './anonymous.query.js';
import { ReleasedItem } from './released-item.entity.js';
import { releasedItemData } from './releases.data.js';
import { ReleasePages } from './release-pages.js';
import { ReleasesController } from './releases.controller.js';
import { Releases } from './releases.js';
import { releasesTexts } from './releases.texts.js';
import { releasesUrls } from './urls.js';
import { Withheld } from './withheld.js';

/** What is withheld from people's copies, item by item, and handing it out redacted (R2). */
export const releasesPart: RightsPart = {
  controllers: [ReleasesController],
  providers: [Anonymous, ReleasePages, Releases, Withheld],
  entities: [ReleasedItem],
  maps: [releasedItemData],
  rules: {
    'release.list': { on: 'rightsRequest', allow: { webAdmin: always } },
    'release.give': { on: 'rightsRequest', allow: { webAdmin: always }, whileActing: false },
  } satisfies Rules,
  texts: [releasesTexts],
  onMerge: { pointers: [{ table: 'released_item', column: 'person_id', how: { same: ['place', 'row_id'], then: 'delete' } }] },
  requestTools: [{ order: 5, label: 'release.title', kinds: ['access', 'portability', 'complaint'], href: releasesUrls.list }],
};
