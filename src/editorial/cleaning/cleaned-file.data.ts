import { dataMap, personal, technical } from '../../personal-data/data-map.js';
import { CleanedFile } from './cleaned-file.entity.js';

export const cleanedFileData = dataMap(CleanedFile, {
  originalId: technical('The file that was cleaned.'),
  state: technical('Whether it is waiting, clean, or could not be cleaned.'),
  reason: technical('Why it could not be cleaned, by a word.'),
  cleanedId: technical('The cleaned copy.'),
  removed: technical('What kinds of properties were taken out, and how many; never what they said.'),
  traces: personal({
    category: 'C', what: { en: 'where names, addresses and affiliations of contributors or reviewers still stand in the text of a file', nb: 'hvor navn, adresser og tilhørigheter til bidragsytere eller fagfeller fortsatt står i teksten i en fil', nn: 'kvar namn, adresser og tilknytingar til bidragsytarar eller fagfellar framleis står i teksten i ei fil' },
    purposes: ['manuscript', 'archive'], source: ['system'], seenBy: ['webAdmin', 'manager', 'editor', 'sectionEditor', 'guestEditor', 'editorialAssistant'], editedBy: ['nobody'], onErasure: { keep: 'archive' },
  }),
  attempts: technical('How often cleaning was begun.'),
  askedAt: technical('When cleaning was asked for.'),
  madeAt: technical('When it ended.'),
}, { about: [{ pointedTo: { from: 'submission_file', by: 'file_id' } }], called: { en: 'Names left in files', nb: 'Navn som står igjen i filer', nn: 'Namn som står att i filer' } });
