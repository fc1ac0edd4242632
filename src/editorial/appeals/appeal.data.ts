import { dataMap, inWords, personal, technical, type Personal } from '../../personal-data/data-map.js';
import { Appeal } from './appeal.entity.js';

const staff = ['webAdmin', 'manager', 'editor', 'sectionEditor', 'guestEditor', 'editorialAssistant'] as const;
const ofAppeal = (what: Personal['what'], changes: Partial<Personal>): Personal =>
  personal({ category: 'C', what, purposes: ['manuscript', 'archive'], source: ['staff'], seenBy: ['self', ...staff], editedBy: ['nobody'], onErasure: 'pseudonym', ...changes });

export const appealData = dataMap(Appeal, {
  id: technical('Its number, for references within the database.'),
  submissionId: technical('The manuscript.'),
  text: ofAppeal({ en: 'your appeal against a refusal', nb: 'klagen din på et avslag', nn: 'klaga di på eit avslag' }, { source: ['self'], onErasure: { keep: 'manuscript' } }),
  raisedAt: ofAppeal({ en: 'when you appealed', nb: 'når du klaget', nn: 'når du klaga' }, { source: ['system'], onErasure: { keep: 'manuscript' } }),
  handlerId: ofAppeal({ en: 'that you were asked to handle an appeal', nb: 'at du ble bedt om å behandle en klage', nn: 'at du vart beden om å handsame ei klage' }, {}),
  outcome: inWords(ofAppeal({ en: 'what became of your appeal', nb: 'utfallet av klagen din', nn: 'utfallet av klaga di' }, { onErasure: { keep: 'manuscript' } }), { text: 'appeal.outcome.' }),
  reasons: ofAppeal({ en: 'the reasons for the answer to your appeal', nb: 'begrunnelsen for svaret på klagen din', nn: 'grunngjevinga for svaret på klaga di' }, { onErasure: { keep: 'manuscript' } }),
  answeredAt: technical('When it was answered.'),
  answeredById: ofAppeal({ en: 'that you answered an appeal', nb: 'at du svarte på en klage', nn: 'at du svara på ei klage' }, { source: ['system'] }),
}, { about: [{ through: 'submissionId' }], called: { en: 'Appeals', nb: 'Klager på avgjørelser', nn: 'Klager på avgjerder' } });
