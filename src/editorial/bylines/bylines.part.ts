import type { EditorialPart } from '../editorial-part.js';
import { AgainController } from './again.controller.js';
import { BylinePages } from './byline-pages.js';
import { BylineActsController, BylinesController } from './bylines.controller.js';
import { bylinesPolicy } from './bylines.policy.js';
import { bylinesTexts } from './bylines.texts.js';
import { ContributorLetters } from './contributor-letters.js';
import { ContributorLinks } from './contributor-links.js';
import { contributorObjectionData } from './contributor-objection.data.js';
import { ContributorObjection } from './contributor-objection.entity.js';
import { EditByline } from './edit-byline.js';
import { LinkAgain } from './link-again.js';
import { NamedController } from './named.controller.js';
import { Objections, OwnEntries } from './objections.js';
import { bylineUrls } from './urls.js';
import { editedAt } from '../../personal-data/data-map.js';
import { Contributor } from '../../contributors/contributor.entity.js';

/** Who is named in a manuscript: they are told, correct, object; editors change the byline after submission (B2, B3). */
export const bylinesPart: EditorialPart = {
  edited: [editedAt(Contributor, ['givenName', 'middleName', 'familyName', 'suffix', 'affiliation', 'orcid'], bylineUrls.again, { journal: `(select j.path from publication v join submission s on s.id = v.submission_id join journal j on j.id = s.journal_id where v.id = t.publication_id and s.stage in ('submission', 'review'))` })],
  controllers: [BylinesController, BylineActsController, NamedController, AgainController],
  providers: [BylinePages, ContributorLetters, ContributorLinks, EditByline, LinkAgain, Objections, OwnEntries],
  entities: [ContributorObjection],
  maps: [contributorObjectionData],
  texts: [bylinesTexts],
  rules: bylinesPolicy,
  mailKinds: [{ key: 'contributorsChanged', group: 'mailKind.author', order: 10, label: 'mailKind.contributorsChanged', always: 'mailKind.why.duty' }],
  submissionLinks: [{ order: 20, label: 'wizard.contributors', action: 'contributors.edit', href: bylineUrls.contributors }],
};
