import { sampleOrcid, type OrcidShown } from '../../../accounts/person/orcid.js';
import { contributorFieldsSample, type ContributorFields } from '../../../contributors/contributor-fields.js';
import type { ErrorSummary } from '../../../platform/web/fields.js';
import { defineView, type PageModel } from '../../../platform/views/view.js';
import { frameSample, type WizardFrame } from './steps.js';

export interface ContributorRow {
  name: string;
  role: string;
  detail: string;
  orcid: OrcidShown | null;
  problem: string | null;
  edit: { label: string; href: string };
  move: { action: string; up: string | null; down: string | null };
  remove: { action: string; label: string };
}

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
  contributors: [{
    name: 'Kari Nordmann', role: 'Author', detail: 'UiT, Norway', orcid: sampleOrcid, problem: 'Country is missing', edit: { label: 'Edit Kari Nordmann', href: '/boreal/en/submissions/17/contributors/3' },
    move: { action: '/boreal/en/submissions/17/contributors/3/position', up: 'Move Kari Nordmann up', down: 'Move Kari Nordmann down' },
    remove: { action: '/boreal/en/submissions/17/contributors/3/removal', label: 'Remove Kari Nordmann' },
  }],
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
