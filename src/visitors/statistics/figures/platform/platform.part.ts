import { always } from '../../../../access/policy.js';
import type { Part } from '../../../../access/part.js';
import { figuresUrls } from '../urls.js';
import { PlatformFiguresController } from './platform.controller.js';
import { PlatformQuery } from './platform.query.js';
import { PlacesController } from './places.controller.js';
import { placesTexts } from './places.texts.js';
import { platformFiguresTexts } from './platform.texts.js';
import { SharedFigures } from './shared-figures.js';
import { SharingController } from './sharing.controller.js';
import { UsageFilesController } from './usage-files.controller.js';

/** The statistics of the platform: all journals, how counting goes, and what is shared. */
export const platformFiguresPart: Part = {
  controllers: [PlatformFiguresController, UsageFilesController, PlacesController, SharingController],
  providers: [PlatformQuery, SharedFigures],
  texts: [platformFiguresTexts, placesTexts],
  rules: {
    'platformFigures.read': { on: 'platform', allow: { webAdmin: always } },
    'platformFigures.share': { on: 'platform', allow: { webAdmin: always }, whileActing: false },
  },
  automated: [{
    job: 'figures.share',
    words: {
      en: 'Where the administrator has turned it on, sums of last month, which are about no one, are sent to those who develop the platform.', nb: 'Der administratoren har slått det på, sendes summer for forrige måned, som ikke gjelder noen, til dem som utvikler plattformen.', nn: 'Der administratoren har slått det på, blir summar for førre månad, som ikkje gjeld nokon, sende til dei som utviklar plattforma.',
    },
  }],
  navigation: [{ place: 'platformStaff', order: 7, label: 'figures.title', href: figuresUrls.platform, action: 'platformFigures.read' }],
};
