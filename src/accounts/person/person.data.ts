import { dataMap, inWords, personal, technical } from '../../personal-data/data-map.js';
import { Person } from './person.entity.js';

export const personData = dataMap(Person, {
  id: technical('Its number, for references within the database. Stays as the ghost.'),
  publicId: technical('Its random name in addresses.'),
  givenName: personal({
    category: 'A', what: { en: 'your given name', nb: 'fornavnet ditt', nn: 'førenamnet ditt' },
    purposes: ['account', 'staff', 'manuscript'], source: ['self', 'submitter', 'staff', 'import'], seenBy: ['self', 'webAdmin', 'manager', 'editor', 'productionEditor', 'sectionEditor', 'guestEditor', 'editorialAssistant'], editedBy: ['self', 'webAdmin', 'manager'], onErasure: 'blank',
  }),
  middleName: personal({
    category: 'A', what: { en: 'your middle name', nb: 'mellomnavnet ditt', nn: 'mellomnamnet ditt' },
    purposes: ['account', 'staff', 'manuscript'], source: ['self', 'submitter', 'staff', 'import'], seenBy: ['self', 'webAdmin', 'manager', 'editor', 'productionEditor', 'sectionEditor', 'guestEditor', 'editorialAssistant'], editedBy: ['self', 'webAdmin', 'manager'], onErasure: 'blank',
  }),
  familyName: personal({
    category: 'A', what: { en: 'your family name', nb: 'etternavnet ditt', nn: 'etternamnet ditt' },
    purposes: ['account', 'staff', 'manuscript'], source: ['self', 'submitter', 'staff', 'import'], seenBy: ['self', 'webAdmin', 'manager', 'editor', 'productionEditor', 'sectionEditor', 'guestEditor', 'editorialAssistant'], editedBy: ['self', 'webAdmin', 'manager'], onErasure: 'blank',
  }),
  email: personal({
    category: 'A', what: { en: 'your e-mail address', nb: 'e-postadressen din', nn: 'e-postadressa di' },
    purposes: ['account', 'staff', 'manuscript'], source: ['self', 'submitter', 'staff', 'import'], seenBy: ['self', 'webAdmin', 'manager', 'editor', 'productionEditor', 'sectionEditor', 'guestEditor', 'editorialAssistant'], editedBy: ['self', 'webAdmin', 'manager'], onErasure: 'blank',
  }),
  muted: personal({
    category: 'A', what: { en: 'which mail you do not want', nb: 'hvilken e-post du ikke ønsker', nn: 'kva e-post du ikkje ønskjer' },
    purposes: ['profile'], source: ['self'], seenBy: ['self'], editedBy: ['self'], onErasure: 'blank',
  }),
  salutation: personal({
    category: 'A', what: { en: 'your title', nb: 'tiltaleformen din', nn: 'tiltaleforma di' },
    purposes: ['profile'], source: ['self', 'staff', 'import'], seenBy: ['self', 'webAdmin', 'manager'], editedBy: ['self', 'webAdmin', 'manager'], onErasure: 'blank',
  }),
  initials: personal({
    category: 'A', what: { en: 'your initials', nb: 'initialene dine', nn: 'initialane dine' },
    purposes: ['profile'], source: ['self', 'staff', 'import'], seenBy: ['self', 'webAdmin', 'manager'], editedBy: ['self', 'webAdmin', 'manager'], onErasure: 'blank',
  }),
  suffix: personal({
    category: 'A', what: { en: 'what follows your name', nb: 'tillegget etter navnet ditt', nn: 'tillegget etter namnet ditt' },
    purposes: ['profile'], source: ['self', 'staff', 'import'], seenBy: ['self', 'webAdmin', 'manager'], editedBy: ['self', 'webAdmin', 'manager'], onErasure: 'blank',
  }),
  gender: personal({
    category: 'A', what: { en: 'your gender', nb: 'kjønnet ditt', nn: 'kjønnet ditt' },
    purposes: ['profile'], source: ['self', 'staff', 'import'], seenBy: ['self', 'webAdmin', 'manager'], editedBy: ['self', 'webAdmin', 'manager'], onErasure: 'blank',
  }),
  affiliation: personal({
    category: 'A', what: { en: 'your affiliation', nb: 'tilknytningen din', nn: 'tilknytinga di' },
    purposes: ['profile', 'staff', 'manuscript'], source: ['self', 'feide', 'staff', 'import'], seenBy: ['self', 'webAdmin', 'manager', 'editor', 'productionEditor', 'sectionEditor', 'guestEditor', 'editorialAssistant'], editedBy: ['self', 'webAdmin', 'manager'], onErasure: 'blank',
  }),
  country: inWords(personal({
    category: 'A', what: { en: 'your country', nb: 'landet ditt', nn: 'landet ditt' },
    purposes: ['profile'], source: ['self', 'staff', 'import'], seenBy: ['self', 'webAdmin', 'manager'], editedBy: ['self', 'webAdmin', 'manager'], onErasure: 'blank',
  }), 'country'),
  orcid: personal({
    category: 'A', what: { en: 'your ORCID iD', nb: 'ORCID-iD-en din', nn: 'ORCID-iD-en din' },
    purposes: ['profile', 'staff', 'manuscript'], source: ['self', 'orcid', 'staff', 'import'], seenBy: ['self', 'webAdmin', 'manager', 'editor', 'productionEditor', 'sectionEditor', 'guestEditor', 'editorialAssistant'], editedBy: ['self', 'webAdmin', 'manager'], onErasure: 'blank',
  }),
  website: personal({
    category: 'A', what: { en: 'your website', nb: 'nettstedet ditt', nn: 'nettstaden din' },
    purposes: ['profile'], source: ['self', 'staff', 'import'], seenBy: ['self', 'webAdmin', 'manager'], editedBy: ['self', 'webAdmin', 'manager'], onErasure: 'blank',
  }),
  postalAddress: personal({
    category: 'A', what: { en: 'your postal address', nb: 'postadressen din', nn: 'postadressa di' },
    purposes: ['profile'], source: ['self', 'staff', 'import'], seenBy: ['self', 'webAdmin', 'manager'], editedBy: ['self', 'webAdmin', 'manager'], onErasure: 'blank',
  }),
  phone: personal({
    category: 'A', what: { en: 'your phone number', nb: 'telefonnummeret ditt', nn: 'telefonnummeret ditt' },
    purposes: ['profile'], source: ['self', 'staff', 'import'], seenBy: ['self', 'webAdmin', 'manager'], editedBy: ['self', 'webAdmin', 'manager'], onErasure: 'blank',
  }),
  fax: personal({
    category: 'A', what: { en: 'your fax number', nb: 'faksnummeret ditt', nn: 'faksnummeret ditt' },
    purposes: ['profile'], source: ['self', 'staff', 'import'], seenBy: ['self', 'webAdmin', 'manager'], editedBy: ['self', 'webAdmin', 'manager'], onErasure: 'blank',
  }),
  biography: personal({
    category: 'A', what: { en: 'your biography', nb: 'biografien din', nn: 'biografien din' },
    purposes: ['profile'], source: ['self', 'staff', 'import'], seenBy: ['self', 'webAdmin', 'manager'], editedBy: ['self', 'webAdmin', 'manager'], onErasure: 'blank',
  }),
  signature: personal({
    category: 'A', what: { en: 'your e-mail signature', nb: 'e-postsignaturen din', nn: 'e-postsignaturen din' },
    purposes: ['profile'], source: ['self', 'staff', 'import'], seenBy: ['self', 'webAdmin', 'manager'], editedBy: ['self', 'webAdmin', 'manager'], onErasure: 'blank',
  }),
  workingLanguages: inWords(personal({
    category: 'A', what: { en: 'the languages you work in', nb: 'språkene du arbeider på', nn: 'språka du arbeider på' },
    purposes: ['profile', 'reviewerPool'], source: ['self', 'staff', 'import'], seenBy: ['self', 'webAdmin', 'manager'], editedBy: ['self', 'webAdmin', 'manager'], onErasure: 'blank',
  }), 'language'),
  mailLanguage: inWords(personal({
    category: 'A', what: { en: 'the language of the mail you get', nb: 'språket i e-posten du får', nn: 'språket i e-posten du får' },
    purposes: ['account', 'staff', 'manuscript'], source: ['self', 'staff', 'system', 'import'], seenBy: ['self', 'webAdmin', 'manager'], editedBy: ['self', 'webAdmin', 'manager'], onErasure: 'blank',
  }), 'language'),
  source: inWords(personal({
    category: 'A', what: { en: 'who first gave us your details', nb: 'hvem som først ga oss opplysninger om deg', nn: 'kven som først gav oss opplysningar om deg' },
    purposes: ['account', 'staff', 'manuscript'], source: ['system'], seenBy: ['self', 'webAdmin', 'manager'], editedBy: ['nobody'], onErasure: 'blank',
  }), { text: 'rights.source.' }),
  sources: inWords(personal({
    category: 'A', what: { en: 'which details of you came from others, and from whom', nb: 'hvilke opplysninger om deg som kom fra andre, og fra hvem', nn: 'kva opplysningar om deg som kom frå andre, og frå kven' },
    purposes: ['account', 'staff', 'manuscript'], source: ['system'], seenBy: ['self', 'webAdmin', 'manager'], editedBy: ['nobody'], onErasure: 'blank',
  }), { text: 'rights.source.' }),
  createdAt: personal({
    category: 'A', what: { en: 'when we first stored your name', nb: 'når vi først lagret navnet ditt', nn: 'når vi først lagra namnet ditt' },
    purposes: ['account', 'staff', 'manuscript'], source: ['system'], seenBy: ['self', 'webAdmin', 'manager'], editedBy: ['nobody'], onErasure: 'blank',
  }),
  searchText: personal({
    category: 'A', what: { en: 'a searchable copy of your name, address and affiliation', nb: 'en søkbar kopi av navnet, adressen og tilknytningen din', nn: 'ein søkbar kopi av namnet, adressa og tilknytinga di' },
    purposes: ['account', 'staff', 'manuscript'], source: ['system'], seenBy: ['nobody'], editedBy: ['nobody'], onErasure: 'blank',
  }),
}, { about: ['id'], called: { en: 'You', nb: 'Deg', nn: 'Deg' } });
