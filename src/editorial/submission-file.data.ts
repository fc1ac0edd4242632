import { dataMap, personal, technical } from '../personal-data/data-map.js';
import { SubmissionFile } from './submission-file.entity.js';

export const submissionFileData = dataMap(SubmissionFile, {
  id: technical('Its number, for references within the database.'),
  publicId: technical('Its random name in addresses.'),
  submissionId: technical('The manuscript that it belongs to.'),
  area: technical('What it is used for; decides who may open it.'),
  roundId: technical('The round of review that it belongs to.'),
  fileId: personal({
    category: 'C', what: { en: 'the file, which may name people in itself or in its properties', nb: 'filen, som kan nevne personer i seg selv eller i egenskapene sine', nn: 'fila, som kan nemne personar i seg sjølv eller i eigenskapane sine' },
    purposes: ['manuscript', 'archive'], source: ['submitter', 'staff', 'self'],
    seenBy: ['self', 'webAdmin', 'manager', 'editor', 'productionEditor', 'sectionEditor', 'guestEditor', 'editorialAssistant', 'copyeditor', 'layoutEditor', 'proofreader', 'reviewer', 'author'],
    editedBy: ['nobody'], onErasure: { keep: 'archive' },
  }),
  component: technical('What kind of file it is: text, figure, data.'),
  uploaderId: personal({
    category: 'C', what: { en: 'who uploaded the file', nb: 'hvem som lastet opp filen', nn: 'kven som lasta opp fila' },
    purposes: ['manuscript', 'archive'], source: ['system'], seenBy: ['self', 'webAdmin', 'manager', 'editor', 'sectionEditor', 'guestEditor', 'editorialAssistant'], editedBy: ['nobody'], onErasure: 'pseudonym',
  }),
  uploadedAt: technical('When it was uploaded.'),
  replacesId: technical('The version before it.'),
  cleanConfirmedAt: technical('When an editor let it be handed out.'),
  releaseReason: personal({
    category: 'C', what: { en: 'why an editor handed out a file as it is', nb: 'hvorfor en redaktør leverte ut en fil som den er', nn: 'kvifor ein redaktør leverte ut ei fil som ho er' },
    purposes: ['manuscript', 'archive'], source: ['staff'], seenBy: ['webAdmin', 'manager', 'editor', 'sectionEditor', 'guestEditor', 'editorialAssistant'], editedBy: ['manager', 'editor', 'sectionEditor', 'guestEditor', 'editorialAssistant'], onErasure: { keep: 'archive' },
  }),
  cleanConfirmedById: personal({
    category: 'C', what: { en: 'who looked through the file for names', nb: 'hvem som så gjennom filen etter navn', nn: 'kven som såg gjennom fila etter namn' },
    purposes: ['manuscript', 'archive'], source: ['system'], seenBy: ['self', 'webAdmin', 'manager', 'editor', 'sectionEditor', 'guestEditor', 'editorialAssistant'], editedBy: ['nobody'], onErasure: 'pseudonym',
  }),
}, { 
  about: ['uploaderId'],
  // What staff upload is the journal's or an author's, and may name people whom they need not know any more.
  files: { column: 'fileId', when: `t.area = 'reviewer' and not exists (select 1 from review_attachment ra join review_assignment a on a.id = ra.assignment_id where ra.submission_file_id = t.id and a.person_id <> t.uploader_id) or exists (select 1 from submission s where s.id = t.submission_id and s.submitter_id = t.uploader_id)` },
  called: { en: 'Files that you sent', nb: 'Filer du har sendt', nn: 'Filer du har sendt' } });
