import { always } from '../../../../access/policy.js';
import type { Part } from '../../../../access/part.js';
import { figuresUrls } from '../urls.js';
import { PlatformFiguresController } from './platform.controller.js';
import { PlatformQuery } from './platform.query.js';
import { platformFiguresTexts } from './platform.texts.js';
import { SharedFigures } from './shared-figures.js';
import { SharingController } from './sharing.controller.js';
import { UsageFilesController } from './usage-files.controller.js';

/** The statistics of the platform: all journals, how counting goes, and what is shared. */
export const platformFiguresPart: Part = {
  controllers: [PlatformFiguresController, UsageFilesController, SharingController],
  providers: [PlatformQuery, SharedFigures],
  texts: [platformFiguresTexts],
  rules: {
    'platformFigures.read': { on: 'platform', allow: { webAdmin: always } },
    'platformFigures.share': { on: 'platform', allow: { webAdmin: always }, whileActing: false },
  },
  navigation: [{ place: 'platformStaff', order: 7, label: 'figures.title', href: figuresUrls.platform, action: 'platformFigures.read' }],
};
