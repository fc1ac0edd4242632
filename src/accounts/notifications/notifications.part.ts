import type { Part } from '../../access/part.js';
import { JournalMail } from '../mails/journal-mail.js';
import { JournalRounds } from '../mails/journal-rounds.js';
import { accountMailKinds } from './account-mail-kinds.js';
import { ChooseMail } from './choose-mail.js';
import { NotificationsController } from './notifications.controller.js';
import { notificationsTexts } from './notifications.texts.js';
import { notificationsUrls } from './urls.js';
import { editedAt } from '../../personal-data/data-map.js';
import { Person } from '../person/person.entity.js';

/** Which mail a person wants. */
export const notificationsPart: Part = {
  edited: [editedAt(Person, ['muted'], notificationsUrls.mine)],
  controllers: [NotificationsController],
  providers: [ChooseMail, JournalMail, JournalRounds],
  exports: [JournalMail, JournalRounds],
  texts: [notificationsTexts],
  mailKinds: accountMailKinds,
  navigation: [{ place: 'profile', group: 'profile.group.work', order: 34, label: 'notifications.title', href: notificationsUrls.mine, action: 'profile.read' }],
};
