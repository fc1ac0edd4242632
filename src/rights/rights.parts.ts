import { announcementsPart } from './announcements/announcements.part.js';
import { closingsPart } from './closings/closings.part.js';
import { contactsPart } from './contacts/contacts.part.js';
import { erasurePart } from './erasure/erasure.part.js';
import { disclosuresPart } from './disclosures/disclosures.part.js';
import { archivePart } from './archive/archive.part.js';
import { breachesPart } from './breaches/breaches.part.js';
import { holdingsPart } from './holdings/holdings.part.js';
import { ledgerPart } from './ledger/ledger.part.js';
import { leavingPart } from './leaving/leaving.part.js';
import { organisationsPart } from './organisations/organisations.part.js';
import { mentionsPart } from './mentions/mentions.part.js';
import { ownDataPart } from './own-data/own-data.part.js';
import { processingPart } from './processing/processing.part.js';
import { hiddenPart } from './protection/hidden.part.js';
import { endsPart } from './retention/ends.part.js';
import { restrictionsPart } from './restrictions/restrictions.part.js';
import type { RightsPart } from './rights-part.js';
import { releasesPart } from './releases/releases.part.js';
import { requestsPart } from './requests/requests.part.js';
import { safeguardsPart } from './safeguards/safeguards.part.js';
import { statementPart } from './statement/statement.part.js';

/** What the room of rights is made of. */
export const rightsParts: readonly RightsPart[] = [
  holdingsPart,
  statementPart,
  ownDataPart,
  erasurePart,
  releasesPart,
  requestsPart,
  restrictionsPart,
  hiddenPart,
  disclosuresPart,
  mentionsPart,
  ledgerPart,
  leavingPart,
  organisationsPart,
  announcementsPart,
  contactsPart,
  archivePart,
  closingsPart,
  endsPart,
  breachesPart,
  processingPart,
  safeguardsPart,
];
