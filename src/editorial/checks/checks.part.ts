import type { EditorialPart } from '../editorial-part.js';
import { AnswerCheck } from './answer-check.js';
import { AnswerTold } from './answer-told.js';
import { AskAuthor } from './ask-author.js';
import { authorCheckData } from './author-check.data.js';
import { AuthorCheck } from './author-check.entity.js';
import { Checks } from './checks.js';
import { checksPolicy } from './checks.policy.js';
import { checksTexts } from './checks.texts.js';
import { OwnCheckPages } from './own-check-pages.js';
import { OwnChecksController } from './own-checks.controller.js';
import { StaffChecksController } from './staff-checks.controller.js';
import { checkUrls } from './urls.js';

/** The author answers the copyediting, and proofreads what is about to be published. */
export const checksPart: EditorialPart = {
  controllers: [StaffChecksController, OwnChecksController],
  providers: [AnswerCheck, AnswerTold, AskAuthor, Checks, OwnCheckPages],
  entities: [AuthorCheck],
  maps: [authorCheckData],
  texts: [checksTexts],
  rules: checksPolicy,
  submissionLinks: [{ order: 25, label: 'check.title', action: 'check.list', href: checkUrls.staff }],
};
