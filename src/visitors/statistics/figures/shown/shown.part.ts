import { always } from '../../../../access/policy.js';
import type { Part } from '../../../../access/part.js';
import { dataMap, technical } from '../../../../personal-data/data-map.js';
import { figuresUrls } from '../urls.js';
import { ShownController } from './shown.controller.js';
import { ShownFigures } from './shown-figures.js';
import { shownTexts } from './shown.texts.js';
import { UsageShown } from './usage-shown.entity.js';

/** What a journal shows its readers of the use of its articles. */
export const shownPart: Part = {
  controllers: [ShownController],
  providers: [ShownFigures],
  exports: [ShownFigures],
  entities: [UsageShown],
  maps: [dataMap(UsageShown, { journalId: technical('The journal.'), shown: technical('Whether readers see how often articles are read.') })],
  texts: [shownTexts],
  rules: { 'figures.publish': { on: 'journal', allow: { manager: always, webAdmin: always }, whileActing: false } },
  navigation: [{ place: 'journalSettings', group: 'journals.group.journal', order: 5, label: 'shownFigures.nav', href: figuresUrls.shown, action: 'figures.publish' }],
};
