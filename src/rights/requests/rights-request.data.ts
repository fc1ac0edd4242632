import { dataMap, inWords, personal, technical, type Personal } from '../../personal-data/data-map.js';
import { RightsRequest } from './rights-request.entity.js';

const said = (what: Personal['what'], more: Partial<Personal> = {}): Personal =>
  personal({ category: 'A', what, purposes: ['requests'], source: ['self', 'staff'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: { keep: 'requests' }, ...more });
const staff = (what: Personal['what']): Personal => said(what, { source: ['system'], seenBy: ['webAdmin'], onErasure: 'pseudonym' });

export const rightsRequestData = dataMap(RightsRequest, {
  id: technical('Its number, for references within the database.'),
  publicId: technical('Its random name in addresses.'),
  kind: inWords(said({ en: 'what you asked for', nb: 'hva du ba om', nn: 'kva du bad om' }), { text: 'requests.kind.' }),
  channel: technical('How it reached us.'),
  state: inWords(said({ en: 'how far the request has come', nb: 'hvor langt henvendelsen er kommet', nn: 'kor langt førespurnaden er komen' }, { source: ['system'] }), { text: 'requests.state.' }),
  steps: technical('Lets a form that is out of date be told from a fresh one.'),
  personId: technical('Whose right it is.'),
  name: said({ en: 'the name under which you asked', nb: 'navnet du henvendte deg med', nn: 'namnet du vende deg til oss med' }),
  address: said({ en: 'the address for the answer', nb: 'adressen for svaret', nn: 'adressa for svaret' }, { onErasure: 'blank' }),
  language: technical('The language of the answer.'),
  journalId: technical('The journal that it is about.'),
  words: said({ en: 'what you wrote to us', nb: 'det du skrev til oss', nn: 'det du skreiv til oss' }, { onErasure: 'blank' }),
  reachedOn: said({ en: 'when your request reached us', nb: 'når henvendelsen nådde oss', nn: 'når førespurnaden nådde oss' }, { source: ['self', 'staff', 'system'] }),
  dueOn: technical('The last day for an answer.'),
  enteredAt: technical('When it was entered.'),
  enteredById: staff({ en: 'that you passed on a request', nb: 'at du videreformidlet en henvendelse', nn: 'at du formidla vidare ein førespurnad' }),
  doubt: said({ en: 'why we doubted who you are', nb: 'hvorfor vi var i tvil om hvem du er', nn: 'kvifor vi var i tvil om kven du er' }, { source: ['staff'], onErasure: 'blank' }),
  shown: said({ en: 'how you showed who you are', nb: 'hvordan du viste hvem du er', nn: 'korleis du viste kven du er' }, { source: ['staff'] }),
  checkedById: staff({ en: 'that you checked who someone is', nb: 'at du kontrollerte hvem noen er', nn: 'at du kontrollerte kven nokon er' }),
  checkedAt: technical('When it was checked.'),
  extensionReason: said({ en: 'why the answer took longer', nb: 'hvorfor svaret tok lengre tid', nn: 'kvifor svaret tok lengre tid' }, { source: ['staff'] }),
  extendedAt: technical('When the time was extended.'),
  ground: inWords(said({ en: 'on which ground we said no', nb: 'hvilket grunnlag vi avslo på', nn: 'kva grunnlag vi avslo på' }, { source: ['staff'] }), { text: 'requests.ground.' }),
  weighing: said({ en: 'how we weighed your interests', nb: 'hvordan vi veide interessene dine', nn: 'korleis vi vog interessene dine' }, { source: ['staff'], onErasure: 'blank' }),
  // A template that staff may change: most of its words stand in every such letter, and on the privacy page.
  answer: said({ en: 'our answer', nb: 'svaret vårt', nn: 'svaret vårt' }, { source: ['system', 'staff'], onErasure: 'blank' }),
  answeredAt: said({ en: 'when we answered', nb: 'når vi svarte', nn: 'når vi svara' }, { source: ['system'] }),
  answeredById: staff({ en: 'that you answered a request', nb: 'at du svarte på en henvendelse', nn: 'at du svara på ein førespurnad' }),
  closedAt: technical('When it was closed.'),
  warnedAt: technical('At how many days left the administrators were warned.'),
}, { about: ['personId', { address: 'address' }], awaited: `t.state <> 'closed'`, called: { en: 'Requests about your data', nb: 'Henvendelser om opplysningene dine', nn: 'Førespurnader om opplysningane dine' } });
