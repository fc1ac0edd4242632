import type { Room } from '../access/room.js';
import { EditorialModule } from './editorial.module.js';
import { Participant } from './participant.entity.js';
import { ReviewAssignment } from './review-assignment.entity.js';
import { ReviewFile } from './review-file.entity.js';
import { ReviewRound } from './review-round.entity.js';
import { SubmissionFile } from './submission-file.entity.js';
import { Submission } from './submission.entity.js';

export const editorialRoom: Room = {
  module: EditorialModule,
  entities: [Submission, Participant, ReviewRound, ReviewAssignment, SubmissionFile, ReviewFile],
  texts: [],
  rules: {},
  holder: { room: 'editorial', maps: [] },
};
