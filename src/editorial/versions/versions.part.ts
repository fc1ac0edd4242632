import type { EditorialPart } from '../editorial-part.js';
import { ChangeVersions } from './change-versions.js';
import { versionUrls } from './urls.js';
import { VersionList } from './version-list.query.js';
import { VersionPages } from './version-pages.js';
import { VersionsController } from './versions.controller.js';
import { versionsPolicy } from './versions.policy.js';
import { versionsTexts } from './versions.texts.js';

/** What comes after publication: corrections, errata, expressions of concern, retractions, removals, each a version of its own. */
export const versionsPart: EditorialPart = {
  controllers: [VersionsController],
  providers: [ChangeVersions, VersionList, VersionPages],
  texts: [versionsTexts],
  rules: versionsPolicy,
  submissionLinks: [{ order: 15, label: 'versions.title', action: 'version.edit', href: versionUrls.versions }],
};
