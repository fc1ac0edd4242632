import type { EditorialPart } from '../editorial-part.js';
import { AuthorDiscussionsController } from './author-discussions.controller.js';
import { Circle } from './circle.js';
import { discussionData, discussionMessageData, discussionParticipantData } from './discussion.data.js';
import { Discussion, DiscussionMessage, DiscussionParticipant } from './discussion.entity.js';
import { DiscussionAnswers } from './discussion-answers.js';
import { DiscussionCompany } from './discussion-company.js';
import { DiscussionCompanyController } from './discussion-company.controller.js';
import { DiscussionLetters } from './discussion-letters.js';
import { DiscussionPages } from './discussion-pages.js';
import { discussionsPolicy } from './discussions.policy.js';
import { Discussions } from './discussions.query.js';
import { discussionsTexts } from './discussions.texts.js';
import { ReportedMessage } from './reported-message.js';
import { ReviewerDiscussionsController } from './reviewer-discussions.controller.js';
import { Seats } from './seat.js';
import { StaffDiscussionsController } from './staff-discussions.controller.js';
import { StaffTables } from './staff-table.js';
import { discussionUrls } from './urls.js';
import { DiscussionTools, WriteDiscussion } from './write-discussion.js';

/** People who take part in a submission talk to each other, knowing of each other what they may. */
export const discussionsPart: EditorialPart = {
  controllers: [StaffDiscussionsController, DiscussionCompanyController, AuthorDiscussionsController, ReviewerDiscussionsController],
  providers: [Circle, DiscussionCompany, DiscussionAnswers, DiscussionLetters, DiscussionPages, Discussions, DiscussionTools, ReportedMessage, Seats, StaffTables, WriteDiscussion],
  exports: [ReportedMessage],
  entities: [Discussion, DiscussionParticipant, DiscussionMessage],
  maps: [discussionData, discussionParticipantData, discussionMessageData],
  texts: [discussionsTexts],
  rules: discussionsPolicy,
  reportables: [ReportedMessage],
  mailKinds: [{ key: 'discussion', group: 'mailKind.talk', order: 40, label: 'mailKind.discussion', always: 'mailKind.why.task' }],
  onMerge: { pointers: [{ table: 'discussion_participant', column: 'person_id', how: { same: ['discussion_id'], then: 'delete' } }], obstacles: [] },
  submissionLinks: [{ order: 30, label: 'discussion.title', action: 'discussion.list', href: discussionUrls.staff }],
};
