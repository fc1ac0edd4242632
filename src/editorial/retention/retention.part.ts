import type { EditorialPart } from '../editorial-part.js';
import { messageRetentionData } from './message-retention.data.js';
import { MessageRetention } from './message-retention.entity.js';
import { Retention } from './retention.js';
import { RetentionController } from './retention.controller.js';
import { retentionPolicy } from './retention.policy.js';
import { messageSweeping, RetentionSweep } from './retention-sweep.js';
import { retentionTexts } from './retention.texts.js';
import { retentionUrls } from './urls.js';

/** How long messages are kept, and that they go then (C6). */
export const retentionPart: EditorialPart = {
  controllers: [RetentionController],
  providers: [Retention, RetentionSweep],
  entities: [MessageRetention],
  maps: [messageRetentionData],
  texts: [retentionTexts],
  rules: retentionPolicy,
  automated: [messageSweeping],
  navigation: [{ place: 'journalSettings', group: 'journals.group.letters', order: 31, label: 'retention.nav', href: retentionUrls.messages, action: 'messageRetention.edit' }],
};
