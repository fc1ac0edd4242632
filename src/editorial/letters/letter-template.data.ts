import { dataMap, personal, technical } from '../../personal-data/data-map.js';
import { LetterTemplate } from './letter-template.entity.js';

export const letterTemplateData = dataMap(LetterTemplate, {
  id: technical('Tells the templates apart.'),
  journalId: technical('The journal whose words they are.'),
  letter: technical('Which letter.'),
  language: technical('In which language.'),
  subject: technical('The subject as the journal wants it, with places for what differs from letter to letter.'),
  body: technical('The text as the journal wants it, with places for what differs from letter to letter.'),
  changes: technical('Lets a form that is out of date be told from a fresh one.'),
  changedById: personal({
    category: 'A', what: { en: 'that you changed the text of a journal’s letter', nb: 'at du endret teksten i et brev fra tidsskriftet', nn: 'at du endra teksten i eit brev frå tidsskriftet' },
    purposes: ['staff'], source: ['system'], seenBy: ['self', 'webAdmin', 'manager'], editedBy: ['nobody'], onErasure: 'pseudonym',
  }),
  changedAt: technical('When it was changed last.'),
}, { called: { en: 'Letters of journals', nb: 'Brev fra tidsskrifter', nn: 'Brev frå tidsskrift' } });
