import { dataMap, personal, technical, type Personal } from '../../personal-data/data-map.js';
import { DraftText } from './draft-text.entity.js';

const draft: Pick<Personal, 'category' | 'purposes' | 'source' | 'seenBy' | 'editedBy' | 'onErasure'> = {
  category: 'C', purposes: ['manuscript'], source: ['self'], seenBy: ['self'], editedBy: ['self'], onErasure: 'delete',
};

export const draftTextData = dataMap(DraftText, {
  id: technical('Tells the drafts apart.'),
  personId: technical('Whose it is.'),
  purpose: technical('What it will be.'),
  subjectKind: technical('What it is about: the kind.'),
  subjectId: technical('What it is about.'),
  fields: personal({
    ...draft, what: {
      en: 'letters and reviews that you have begun and not sent, for 30 days', nb: 'brev og vurderinger du har begynt på og ikke sendt, i 30 dager', nn: 'brev og vurderingar du har byrja på og ikkje sendt, i 30 dagar',
    },
  }),
  savedAt: personal({ ...draft, what: { en: 'when you saved such a draft', nb: 'når du lagret et slikt utkast', nn: 'når du lagra eit slikt utkast' }, source: ['system'], editedBy: ['nobody'] }),
}, { called: { en: 'Drafts', nb: 'Utkast', nn: 'Utkast' } });
