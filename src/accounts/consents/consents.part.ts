import type { Part } from '../../access/part.js';
import { consentData } from './consent.data.js';
import { Consent } from './consent.entity.js';
import { Consents } from './consents.js';

/** What people said yes to. */
export const consentsPart: Part = {
  providers: [Consents],
  exports: [Consents],
  entities: [Consent],
  maps: [consentData],
};
