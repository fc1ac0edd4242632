import type { Part } from '../../../access/part.js';
import { ClientsController } from './clients.controller.js';
import { counterClientData } from './counter-client.data.js';
import { CounterClient } from './counter-client.entity.js';
import { CounterClients } from './counter-clients.js';
import { CounterPages } from './counter-pages.js';
import { counterPolicy } from './counter.policy.js';
import { CounterQuery } from './counter.query.js';
import { counterTexts } from './counter.texts.js';
import { MakeReport } from './make-report.js';
import { ReportPages } from './report-pages.js';
import { ReportsController } from './reports.controller.js';
import { SushiController } from './sushi.controller.js';
import { counterUrls } from './urls.js';

/** COUNTER's reports, over its API and as pages. */
export const counterPart: Part = {
  controllers: [SushiController, ReportsController, ClientsController],
  providers: [CounterClients, CounterPages, CounterQuery, MakeReport, ReportPages],
  entities: [CounterClient],
  maps: [counterClientData],
  texts: [counterTexts],
  rules: counterPolicy,
  navigation: [{ place: 'platformSettings', group: 'journals.group.running', order: 4, label: 'counter.admin.title', href: counterUrls.admin, action: 'counterClient.manage' }],
};
