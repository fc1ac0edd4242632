import { path } from '../../platform/web/urls.js';

export const bylineUrls = {
  /** Staff. */
  contributors: path('/:journal/:lang/desk/submissions/:submission/contributors'),
  newContributor: path('/:journal/:lang/desk/submissions/:submission/contributors/new'),
  contributor: path('/:journal/:lang/desk/submissions/:submission/contributors/:contributor'),
  removal: path('/:journal/:lang/desk/submissions/:submission/contributors/:contributor/removal'),
  position: path('/:journal/:lang/desk/submissions/:submission/contributors/:contributor/position'),
  settlement: path('/:journal/:lang/desk/submissions/:submission/contributors/:contributor/objection'),
  /** Whoever was named, by the private link. */
  byLink: path('/:journal/:lang/named/:secret'),
  objection: path('/:journal/:lang/named/:secret/objection'),
  /** For whoever has lost it, or has one that ran out. */
  again: path('/:journal/:lang/named-again'),
  againSent: path('/:journal/:lang/named-again/sent'),
};
