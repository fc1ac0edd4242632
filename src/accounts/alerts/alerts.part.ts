import type { Part } from '../../access/part.js';
import { AlertLetters } from './alert-letters.js';
import { AlertLinks } from './alert-links.js';
import { AlertSubscriber } from './alert-subscriber.entity.js';
import { AlertSweep, alertSweeping } from './alert-sweep.js';
import { AlertsController, OwnAlertsController } from './alerts.controller.js';
import { alertSubscriberData } from './alerts.data.js';
import { alertsTexts } from './alerts.texts.js';
import { Alerts } from './alerts.js';
import { editedAt } from '../../personal-data/data-map.js';
import { alertsUrls } from './urls.js';

/** Mail about new issues, for addresses without an account (A20). */
export const alertsPart: Part = {
  edited: [editedAt(AlertSubscriber, ['journalId', 'language'], alertsUrls.alerts, { journal: '(select j.path from journal j where j.id = t.journal_id)' })],
  controllers: [AlertsController, OwnAlertsController],
  providers: [AlertLetters, AlertLinks, AlertSweep, Alerts],
  exports: [Alerts],
  entities: [AlertSubscriber],
  maps: [alertSubscriberData],
  texts: [alertsTexts],
  automated: [alertSweeping],
};
