import type { EditorialPart } from '../editorial-part.js';
import { attachmentsTexts } from './attachments.texts.js';
import { Attachments } from './attachments.query.js';
import { ChooseAttachments } from './choose-attachments.js';
import { DeskAttachmentsController } from './desk-attachments.controller.js';
import { EnterAttachments } from './enter-attachments.js';
import { KeepAttachments } from './keep-attachments.js';
import { OwnAttachmentsController } from './own-attachments.controller.js';
import { ReadAttachments } from './read-attachments.js';
import { reviewAttachmentData } from './review-attachment.data.js';
import { ReviewAttachment } from './review-attachment.entity.js';

/** Files that reviewers send with their reviews, and which of them authors get. */
export const attachmentsPart: EditorialPart = {
  controllers: [OwnAttachmentsController, DeskAttachmentsController],
  providers: [Attachments, ChooseAttachments, EnterAttachments, KeepAttachments, ReadAttachments],
  entities: [ReviewAttachment],
  maps: [reviewAttachmentData],
  texts: [attachmentsTexts],
};
