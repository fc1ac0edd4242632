import { defineView, type PageModel } from '../../platform/views/view.js';
import { detailsFieldsSample, type DetailsFields } from '../authoring/wizard/details.view.js';
import type { Crumbs } from '../place.js';

export interface StaffDetailsPage extends PageModel, DetailsFields {
  crumbs: Crumbs;
  action: string;
  back: { href: string; label: string };
}

export const staffDetailsView = defineView<StaffDetailsPage>('editorial/desk/details', 'staff', {
  title: 'About the manuscript', crumbs: [{ label: 'Submissions', href: '/boreal/en/desk/submissions' }, { label: 'Edit', href: null }],
  action: '/boreal/en/desk/submissions/17/details', back: { href: '/boreal/en/desk/submissions/17', label: 'Cancel' }, ...detailsFieldsSample,
});
