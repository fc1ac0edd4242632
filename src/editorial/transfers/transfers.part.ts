import type { EditorialPart } from '../editorial-part.js';
import { AnswerController } from './answer.controller.js';
import { AnswerTransfer } from './answer-transfer.js';
import { CarryOver } from './carry-over.js';
import { OfferController } from './offer.controller.js';
import { Departure } from './departure.js';
import { transferOfferData } from './transfer-offer.data.js';
import { TransferOffer } from './transfer-offer.entity.js';
import { TransferOffers } from './transfer-offers.js';
import { transfersPolicy } from './transfers.policy.js';
import { transfersTexts } from './transfers.texts.js';
import { transfersUrls } from './urls.js';

/** Manuscripts that move to another section or journal, if their authors agree. */
export const transfersPart: EditorialPart = {
  controllers: [OfferController, AnswerController],
  providers: [Departure, AnswerTransfer, CarryOver, TransferOffers],
  entities: [TransferOffer],
  maps: [transferOfferData],
  rules: transfersPolicy,
  texts: [transfersTexts],
  submissionLinks: [{ order: 80, label: 'transfer.title', action: 'submission.transfer', href: transfersUrls.offer }],
};
