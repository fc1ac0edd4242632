import type { EditorialPart } from '../editorial-part.js';
import { ChangeFinished } from './change-finished.js';
import { EnterFinished } from './enter-finished.js';
import { EnteringController } from './entering.controller.js';
import { FinishingController } from './finishing.controller.js';
import { ReleaseFinished } from './release-finished.js';
import { FinishingPages } from './finishing-pages.js';
import { finishedPolicy } from './finished.policy.js';
import { finishedTexts } from './finished.texts.js';
import { JudgeFinished } from './judge-finished.js';
import { finishedUrls } from './urls.js';

/** For journals that only publish: a finished article with its files, without a workflow. */
export const finishedPart: EditorialPart = {
  controllers: [EnteringController, FinishingController],
  providers: [ChangeFinished, EnterFinished, FinishingPages, ReleaseFinished, JudgeFinished],
  texts: [finishedTexts],
  rules: finishedPolicy,
  navigation: [{ place: 'journalStaff', order: 3, label: 'finished.nav', href: finishedUrls.enter, action: 'submission.enter' }],
  submissionLinks: [{ order: 5, label: 'finished.tab', action: 'submission.finish', href: finishedUrls.finish }],
};
