import { breachesUrls } from '../breaches/urls.js';
import { processingUrls } from '../processing/urls.js';
import type { RightsPart } from '../rights-part.js';
import { safeguardsUrls } from '../safeguards/urls.js';
import { ChangeEnd } from './change-end.js';
import { EndsController } from './ends.controller.js';
import { EndsList } from './ends-list.js';
import { EndsPages } from './ends-pages.js';
import { endsPolicy } from './ends.policy.js';
import { endsTexts } from './ends.texts.js';
import { RuleWords } from './rule-words.js';
import { endsUrls } from './urls.js';

/** The table of ends as a page: values, what was removed, what will be (P3). */
export const endsPart: RightsPart = {
  controllers: [EndsController],
  providers: [ChangeEnd, EndsList, EndsPages, RuleWords],
  texts: [endsTexts],
  rules: endsPolicy,
  navigation: [{ place: 'platformSettings', group: 'journals.group.privacy', order: 10, label: 'safeguards.nav', href: endsUrls.list, among: [endsUrls.list, endsUrls.reports, breachesUrls.list, processingUrls.platform, safeguardsUrls.form], action: 'retention.read' }],
};
