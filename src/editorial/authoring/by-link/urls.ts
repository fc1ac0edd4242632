import { path } from '../../../platform/web/urls.js';

export const byLinkUrls = {
  /** The mailed link: opens one manuscript to its author. */
  open: path('/:journal/:lang/manuscript-link/:secret'),
  /** For whoever has no link that works. */
  again: path('/:journal/:lang/submissions/:submission/link'),
  /** A co-author is asked to take the manuscript over. */
  handOver: path('/:journal/:lang/manuscript-handover/:secret'),
};
