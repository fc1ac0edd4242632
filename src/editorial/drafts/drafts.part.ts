import type { EditorialPart } from '../editorial-part.js';
import { draftTextData } from './draft-text.data.js';
import { DraftText } from './draft-text.entity.js';
import { DraftTexts } from './draft-texts.js';
import { editedAt } from '../../personal-data/data-map.js';
import { editorialUrls } from '../urls.js';

/** What people have typed and not sent yet. */
export const draftsPart: EditorialPart = {
  edited: [editedAt(DraftText, ['fields'], editorialUrls.move, {
    journal: '(select j.path from submission s join journal j on j.id = s.journal_id where s.id = t.subject_id)', submission: "case when t.subject_kind = 'submission' then t.subject_id end", move: "substring(t.purpose from '^move[.](.+)$')",
  })],
  providers: [DraftTexts],
  entities: [DraftText],
  maps: [draftTextData],
  onMerge: { pointers: [{ table: 'draft_text', column: 'person_id', how: { same: ['purpose', 'subject_kind', 'subject_id'], then: 'delete' } }] },
  automated: [{
    job: 'drafts.sweep',
    words: {
      en: 'A letter or review that you began and did not send is erased after {draftText}.', nb: 'Et brev eller en vurdering du begynte på og ikke sendte, slettes etter {draftText}.', nn: 'Eit brev eller ei vurdering du byrja på og ikkje sende, blir sletta etter {draftText}.',
    },
  }],
};
