import type { Part } from '../../access/part.js';
import { UndertakingController } from './undertaking.controller.js';
import { undertakingData } from './undertaking.data.js';
import { Undertaking } from './undertaking.entity.js';
import { undertakingsPolicy } from './undertakings.policy.js';
import { undertakingsTexts } from './undertakings.texts.js';
import { undertakingsUrls } from './urls.js';
import { Undertakings } from './undertakings.js';

/** What people promise before they see unpublished work or others' data. */
export const undertakingsPart: Part = {
  controllers: [UndertakingController],
  providers: [Undertakings],
  exports: [Undertakings],
  entities: [Undertaking],
  maps: [undertakingData],
  texts: [undertakingsTexts],
  rules: undertakingsPolicy,
  navigation: [{ place: 'profile', group: 'profile.group.work', order: 39, label: 'undertakings.title', href: undertakingsUrls.own, action: 'undertaking.read' }],
  onMerge: { pointers: [{ table: 'undertaking', column: 'person_id', how: { same: ['journal_id', 'role_group', 'version'], then: 'delete' } }] },
};
