import { Injectable } from '@nestjs/common';
import type { AutomatedProcedure } from '../../personal-data/holder.js';
import { Ends } from '../../platform/retention/ends.js';
import { DraftEnds, draftDue } from './draft-ends.js';
import { FileEnds, fileDue } from './file-ends.js';
import { ReviewerEnds, reviewerDue } from './reviewer-ends.js';

const job = 'manuscripts.retention';

export const manuscriptEnding: AutomatedProcedure = {
  job,
  words: {
    en: 'A draft that nobody works on is deleted after {draft}; its author is told a month before. The files of a declined or withdrawn manuscript are deleted after {files}, and who reviewed a manuscript is forgotten {reviewers} after the decision.',
    nb: 'Et utkast ingen arbeider med, slettes etter {draft}; forfatteren får beskjed en måned før. Filene i et avslått eller trukket manuskript slettes etter {files}, og hvem som vurderte et manuskript, glemmes {reviewers} etter avgjørelsen.',
    nn: 'Eit utkast ingen arbeider med, blir sletta etter {draft}; forfattaren får beskjed ein månad før. Filene i eit avslått eller trekt manuskript blir sletta etter {files}, og kven som vurderte eit manuskript, blir gløymt {reviewers} etter avgjerda.',
  },
};

/** What ends by itself in the record of a manuscript (P3). */
@Injectable()
export class ManuscriptEnds {
  constructor(ends: Ends, drafts: DraftEnds, files: FileEnds, reviewers: ReviewerEnds) {
    ends.enforce(
      job, '35 4 * * *',
      { rule: 'draft', table: 'submission', due: draftDue, remove: () => drafts.sweep() },
      { rule: 'files', table: 'submission_file', due: fileDue, remove: () => files.sweep() },
      { rule: 'reviewers', table: 'review_assignment', due: reviewerDue, remove: () => reviewers.sweep() },
    );
  }
}
