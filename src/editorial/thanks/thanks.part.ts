import type { EditorialPart } from '../editorial-part.js';
import { ThanksConsents } from './thanks-consents.js';
import { OwnThanksController, ThanksController } from './thanks.controller.js';
import { thanksList } from './thanks.data.js';
import { thanksPolicy } from './thanks.policy.js';
import { ThanksQuery } from './thanks.query.js';
import { thanksTexts } from './thanks.texts.js';
import { thanksUrls } from './urls.js';

/** The yearly list of thanks to reviewers, by consent (G4). */
export const thanksPart: EditorialPart = {
  controllers: [OwnThanksController, ThanksController],
  providers: [ThanksConsents, ThanksQuery],
  texts: [thanksTexts],
  rules: thanksPolicy,
  elsewhere: [thanksList],
  navigation: [
    { place: 'profile', group: 'profile.group.work', order: 35, label: 'thanks.own', href: thanksUrls.own, action: 'profile.read' },
    { place: 'journalSettings', group: 'journals.group.review', order: 22, label: 'thanks.preview.title', href: thanksUrls.preview, action: 'thanks.preview' },
  ],
};
