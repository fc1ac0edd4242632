import { dataMap, technical } from '../personal-data/data-map.js';
import { ReviewFile } from './review-file.entity.js';

export const reviewFileData = dataMap(ReviewFile, {
  assignmentId: technical('The assignment that the file was ticked for.'),
  submissionFileId: technical('The file that may be read in it.'),
});
