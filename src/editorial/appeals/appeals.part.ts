import type { EditorialPart } from '../editorial-part.js';
import { AppealController } from './appeal.controller.js';
import { appealData } from './appeal.data.js';
import { Appeal } from './appeal.entity.js';
import { AnswerAppeal, Appeals } from './appeals.js';
import { appealsPolicy } from './appeals.policy.js';
import { appealsTexts } from './appeals.texts.js';
import { OwnAppealController } from './own-appeal.controller.js';
import { appealUrls } from './urls.js';

/** The author appeals against a refusal, once. */
export const appealsPart: EditorialPart = {
  controllers: [AppealController, OwnAppealController],
  providers: [AnswerAppeal, Appeals],
  entities: [Appeal],
  maps: [appealData],
  texts: [appealsTexts],
  rules: appealsPolicy,
  submissionLinks: [{ order: 15, label: 'appeal.title', action: 'appeal.read', href: appealUrls.staff }],
};
