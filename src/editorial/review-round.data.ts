import { dataMap, technical } from '../personal-data/data-map.js';
import { ReviewRound } from './review-round.entity.js';

export const reviewRoundData = dataMap(ReviewRound, {
  id: technical('Tells the rounds apart.'),
  submissionId: technical('The manuscript that is reviewed.'),
  number: technical('First round, second round.'),
  openedAt: technical('When the round began.'),
  closedAt: technical('When the round ended.'),
  outcome: technical('How the round ended.'),
});
