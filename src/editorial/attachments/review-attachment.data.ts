import { dataMap, technical } from '../../personal-data/data-map.js';
import { ReviewAttachment } from './review-attachment.entity.js';

export const reviewAttachmentData = dataMap(ReviewAttachment, {
  submissionFileId: technical('The file that is attached.'),
  assignmentId: technical('The review that it belongs to.'),
  forAuthorAt: technical('When an editor ticked it for the author.'),
});
