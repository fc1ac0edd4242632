import type { Tag } from './review-states.js';

export interface FileListModel {
  none: string;
  items: { name: string; href: string | null; kind: string; meta: string; status: Tag | null; action: { label: string; href: string } | null }[];
}

export interface PanelAssignment {
  name: string;
  /** “Reviewer 1 · Double-anonymous” */
  detail: string;
  state: Tag;
  dates: string[];
  recommendation: string | null;
  /** The reviewer waits for an answer. */
  asks: string | null;
  read: { label: string; href: string };
}

export interface PanelRound {
  heading: string;
  state: Tag;
  meta: string;
  noReviewers: string;
  assignments: PanelAssignment[];
  filesHeading: string;
  files: FileListModel;
}

/** What the partial `review-panel` prints: the rounds of a submission, newest first. */
export interface ReviewPanelModel {
  heading: string;
  /** Said where there is no round yet. */
  none: string;
  invite: { label: string; href: string } | null;
  rounds: PanelRound[];
}

export const reviewPanelSample: ReviewPanelModel = {
  heading: 'Review',
  none: 'Not sent to review.',
  invite: { label: 'Invite a reviewer', href: '/boreal/en/desk/submissions/17/reviewers' },
  rounds: [
    {
      heading: 'Round 1', state: { text: 'Awaiting reviews', color: 'info' }, meta: 'Opened 4 May 2026', noReviewers: 'Nobody has been asked yet.', filesHeading: 'Files of the round',
      assignments: [{
        name: 'Kari Nordmann', detail: 'Reviewer 1 · Double-anonymous', state: { text: 'Received', color: 'success' }, dates: ['Review by 1 June 2026'], recommendation: 'Revisions required',
        asks: 'Asks for more time', read: { label: 'Read the review', href: '/boreal/en/desk/submissions/17/reviewers/x' },
      }],
      files: { none: 'No files yet', items: [{ name: 'snow.pdf', href: '/boreal/en/desk/submissions/17/files/y', kind: 'Article text', meta: '1 MB', status: { text: 'Checked', color: 'success' }, action: null }] },
    },
  ],
};
