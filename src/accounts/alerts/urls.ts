import { path } from '../../platform/web/urls.js';

export const alertsUrls = {
  alerts: path('/:journal/:lang/alerts'),
  sent: path('/:journal/:lang/alerts/sent'),
  confirm: path('/:journal/:lang/alerts/confirm/:secret'),
  own: path('/:journal/:lang/alerts/own/:secret'),
  /** One click out: it lies below one's own page, so that both come from one secret. */
  end: path('/:journal/:lang/alerts/own/:secret/end'),
};
