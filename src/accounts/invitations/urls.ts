import { path } from '../../platform/web/urls.js';

export const invitationsUrls = {
  /** The mailed link. */
  link: path('/:lang/invitations/:secret'),
  linkDecline: path('/:lang/invitations/:secret/decline'),
  linkAsk: path('/:lang/invitations/:secret/new'),
  /** Those to one's own address. */
  own: path('/:lang/profile/invitations'),
  ownOne: path('/:lang/profile/invitations/:number'),
  ownDecline: path('/:lang/profile/invitations/:number/decline'),
  journal: path('/:journal/:lang/desk/invitations'),
  journalNew: path('/:journal/:lang/desk/invitations/new'),
  journalAgain: path('/:journal/:lang/desk/invitations/:invitation/again'),
  journalWithdraw: path('/:journal/:lang/desk/invitations/:invitation/withdraw'),
  journalMany: path('/:journal/:lang/desk/invite-many'),
  journalManyFile: path('/:journal/:lang/desk/invite-many/file'),
  journalManySend: path('/:journal/:lang/desk/invite-many/send'),
  journalManyExample: path('/:journal/:lang/desk/invite-many/example.csv'),
  platform: path('/:lang/admin/invitations'),
  platformNew: path('/:lang/admin/invitations/new'),
  platformAgain: path('/:lang/admin/invitations/:invitation/again'),
  platformWithdraw: path('/:lang/admin/invitations/:invitation/withdraw'),
};
