import { dataMap, inWords, personal, technical } from '../../personal-data/data-map.js';
import { AgreementRecord } from './agreement-record.entity.js';
import { PublishingAgreement } from './publishing-agreement.entity.js';

export const publishingAgreementData = dataMap(PublishingAgreement, {
  id: technical('Its number, for references within the database.'),
  journalId: technical('The journal whose agreement it is.'),
  version: technical('Which version.'),
  text: technical('The wording, the same for everyone.'),
  madeAt: technical('Since when it applies.'),
});

export const agreementRecordData = dataMap(AgreementRecord, {
  id: technical('Its number, for references within the database.'),
  submissionId: technical('The manuscript.'),
  agreementId: technical('The version of the text; the same for everyone.'),
  act: inWords(personal({
    category: 'C', what: { en: 'that you accepted the publishing agreement', nb: 'at du godtok publiseringsavtalen', nn: 'at du godtok publiseringsavtalen' },
    purposes: ['manuscript', 'archive'], source: ['self', 'staff'], seenBy: ['self', 'webAdmin', 'manager', 'editor', 'productionEditor'], editedBy: ['nobody'], onErasure: { keep: 'archive' },
  }), { text: 'agreement.act.' }),
  personId: personal({
    category: 'C', what: { en: 'who accepted the publishing agreement, asked for it, or went on without it', nb: 'hvem som godtok publiseringsavtalen, ba om den eller gikk videre uten den', nn: 'kven som godtok publiseringsavtalen, bad om han eller gjekk vidare utan han' },
    purposes: ['manuscript', 'archive'], source: ['system'], seenBy: ['self', 'webAdmin', 'manager', 'editor', 'productionEditor'], editedBy: ['nobody'], onErasure: 'pseudonym',
  }),
  language: technical('The language in which it was read.'),
  reason: personal({
    category: 'C', what: { en: 'why the editors went on without an agreement', nb: 'hvorfor redaksjonen gikk videre uten avtale', nn: 'kvifor redaksjonen gjekk vidare utan avtale' },
    purposes: ['manuscript', 'archive'], source: ['staff'], seenBy: ['webAdmin', 'manager', 'editor', 'productionEditor'], editedBy: ['nobody'], onErasure: { keep: 'archive' },
  }),
  at: technical('When.'),
}, { about: ['personId'], called: { en: 'Publishing agreements', nb: 'Publiseringsavtaler', nn: 'Publiseringsavtalar' } });
