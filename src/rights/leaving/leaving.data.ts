import { dataMap, personal, technical } from '../../personal-data/data-map.js';
import { Leaving } from './leaving.entity.js';

export const leavingData = dataMap(Leaving, {
  personId: technical('Whose account has ended.'),
  leftAt: personal({
    category: 'A', what: { en: 'when you closed your account while work of yours went on', nb: 'når du avsluttet kontoen mens arbeid du hadde, fortsatte', nn: 'når du avslutta kontoen medan arbeid du hadde, heldt fram' },
    purposes: ['requests'], source: ['system'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: 'delete',
  }),
  undecided: technical('The reviews that they have not said anything about.'),
}, { called: { en: 'Closed account', nb: 'Avsluttet konto', nn: 'Avslutta konto' } });
