import { dataMap, inWords, personal, technical, type Personal } from '../../personal-data/data-map.js';
import { Restriction } from './restriction.entity.js';

const said = (what: Personal['what'], more: Partial<Personal> = {}): Personal =>
  personal({ category: 'A', what, purposes: ['requests'], source: ['staff'], seenBy: ['self', 'webAdmin'], editedBy: ['webAdmin'], onErasure: { keep: 'requests' }, ...more });
const staff = (what: Personal['what']): Personal => said(what, { source: ['system'], seenBy: ['webAdmin'], editedBy: ['nobody'], onErasure: 'pseudonym' });

export const restrictionData = dataMap(Restriction, {
  id: technical('Its number, for references within the database.'),
  publicId: technical('Its random name in addresses.'),
  requestId: technical('The request that it is an answer to.'),
  personId: technical('Whose data is restricted.'),
  address: said({ en: 'the address by which we know you', nb: 'adressen vi kjenner deg på', nn: 'adressa vi kjenner deg på' }, { onErasure: 'blank' }),
  name: said({ en: 'the name under which you asked', nb: 'navnet du henvendte deg med', nn: 'namnet du vende deg til oss med' }),
  ground: inWords(said({ en: 'why the use of your data is restricted', nb: 'hvorfor bruken av opplysningene dine er begrenset', nn: 'kvifor bruken av opplysningane dine er avgrensa' }), { text: 'restriction.ground.' }),
  works: said({ en: 'whether it also covers what stands beside your name on published works', nb: 'om det også gjelder det som står ved navnet ditt på publiserte arbeider', nn: 'om det òg gjeld det som står ved namnet ditt på publiserte arbeid' }),
  covers: said({ en: 'what the restriction covers', nb: 'hva begrensningen gjelder', nn: 'kva avgrensinga gjeld' }, { onErasure: 'blank' }),
  since: said({ en: 'since when the use is restricted', nb: 'siden når bruken er begrenset', nn: 'sidan når bruken er avgrensa' }),
  placedAt: technical('When it was entered.'),
  placedById: staff({ en: 'that you restricted the use of someone’s data', nb: 'at du begrenset bruken av opplysningene til noen', nn: 'at du avgrensa bruken av opplysningane til nokon' }),
  exceptions: said({ en: 'what is allowed all the same, and on which basis', nb: 'hva som likevel er tillatt, og på hvilket grunnlag', nn: 'kva som likevel er tillate, og på kva grunnlag' }),
  letter: said({ en: 'our letter that the restriction will be lifted', nb: 'brevet vårt om at begrensningen blir opphevet', nn: 'brevet vårt om at avgrensinga blir oppheva' }, { source: ['system', 'staff'], onErasure: 'blank' }),
  toldAt: said({ en: 'when we told you that it will be lifted', nb: 'når vi fortalte at den blir opphevet', nn: 'når vi fortalde at ho blir oppheva' }, { source: ['system'] }),
  liftOn: said({ en: 'the day on which it will be lifted', nb: 'dagen den blir opphevet', nn: 'dagen ho blir oppheva' }),
  liftedAt: said({ en: 'when the restriction was lifted', nb: 'når begrensningen ble opphevet', nn: 'når avgrensinga vart oppheva' }, { source: ['system'] }),
  liftedById: staff({ en: 'that you lifted a restriction', nb: 'at du opphevet en begrensning', nn: 'at du oppheva ei avgrensing' }),
}, { about: ['personId', { address: 'address' }], called: { en: 'Restrictions of the use of your data', nb: 'Begrensninger i bruken av opplysningene dine', nn: 'Avgrensingar i bruken av opplysningane dine' } });
