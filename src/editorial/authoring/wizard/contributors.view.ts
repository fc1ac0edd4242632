import { contributorFieldsSample, type ContributorFields } from '../../../contributors/contributor-fields.js';
import type { ErrorSummary } from '../../../platform/web/fields.js';
import { defineView, type PageModel } from '../../../platform/views/view.js';
import { contributorRowSample, type ContributorRow } from '../../bylines/bylines.views.js';
import { frameSample, type WizardFrame } from './steps.js';

export interface ContributorsPage extends PageModel {
  frame: WizardFrame;
  lede: string;
  contributors: ContributorRow[];
  none: string;
  add: { label: string; href: string };
  next: string;
}

export const contributorsView = defineView<ContributorsPage>('editorial/authoring/contributors', 'plain', {
  title: 'Contributors', frame: frameSample, lede: 'In the order of the byline.', none: 'Nobody yet',
  contributors: [contributorRowSample],
  add: { label: 'Add a contributor', href: '/boreal/en/submissions/17/contributors/new' }, next: '/boreal/en/submissions/17/note',
});

export interface ContributorPage extends PageModel {
  frame: WizardFrame;
  heading: string;
  errors: ErrorSummary | null;
  action: string;
  guideline: string;
  fields: ContributorFields;
  back: string;
}

export const contributorView = defineView<ContributorPage>('editorial/authoring/contributor', 'plain', {
  title: 'Add a contributor', frame: frameSample, heading: 'Add a contributor', action: '/boreal/en/submissions/17/contributors', guideline: 'Nothing sensitive, please.',
  errors: { title: 'There is a problem', errors: [{ href: '#permission', text: 'Confirm it.' }] },
  fields: contributorFieldsSample, back: '/boreal/en/submissions/17/contributors',
});
