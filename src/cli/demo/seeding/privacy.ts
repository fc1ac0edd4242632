import { Organisation, type Capacity, type Service } from '../../../rights/organisations/organisation.entity.js';
import { PrivacyOffice } from '../../../rights/organisations/privacy-office.entity.js';
import { Safeguards } from '../../../rights/safeguards/safeguards.js';
import type { Database } from '../../../platform/database/database.js';
import { daysBefore, type Scene } from './scene.js';

interface Named {
  name: string;
  number?: string;
  address: string;
  capacity: Capacity;
  publicBody?: true;
  service?: Service;
}

const university: Named = { name: 'Universitetet i Vestfjorden', number: '999 000 111', address: 'Nordbyveien 1\n8392 Vestfjorden', capacity: 'controller', publicBody: true };
const platform: readonly Named[] = [
  university,
  { name: 'Fjordsky AS', number: '999 000 222', address: 'Kaigata 12\n8300 Svolvær', capacity: 'processor', service: 'hosting' },
  { name: 'Tindsikring AS', number: '999 000 333', address: 'Storgata 4\n9008 Tromsø', capacity: 'processor', service: 'backup' },
];

/** Who answers for personal data, whom one writes to about it, and how it is protected (S2, S3, P8). */
export async function writePrivacy(database: Database, { manager, now, stages }: Scene): Promise<void> {
  const changedAt = daysBefore(now, 400, 0, 1);
  const organisation = (journalId: number | null, named: Named) => ({ journalId, number: null, publicBody: false, service: null, detail: null, country: 'NO', safeguard: null, changedAt, ...named });
  const office = (journalId: number | null, registerName: string, contactName: string, contactEmail: string) => ({
    journalId, registerName, contactName, contactEmail, officerName: 'Ragna Bårdsdatter', officerEmail: 'personvernombud@univf.example',
    arrangement: null, agreedOn: null, essence: {}, answers: {}, addition: {}, keepingPlan: null, changedAt,
  });
  const joint = {
    arrangement: 'joint' as const, agreedOn: '2025-02-03',
    essence: { en: 'The journal decides what is published. The university runs the platform and keeps it safe.', nb: 'Tidsskriftet bestemmer hva som publiseres. Universitetet driver plattformen og holder den trygg.' },
    answers: { en: 'You can write to either. The university answers requests about your data.', nb: 'Du kan skrive til begge. Universitetet svarer på henvendelser om opplysningene dine.' },
  };
  await manager.insert(Organisation, platform.map((named) => organisation(null, named)));
  await manager.insert(PrivacyOffice, office(null, 'Brukere og manuskripter på Palimpsest', 'Synneva Haukåsmo', 'personvern@univf.example'));
  for (const { journal, content } of stages) {
    await manager.insert(Organisation, [organisation(journal.id, { name: content.publisher, address: 'Nordbyveien 1\n8392 Vestfjorden', capacity: 'jointController' }), organisation(journal.id, { ...university, capacity: 'jointController' })]);
    await manager.insert(PrivacyOffice, { ...office(journal.id, content.name['nb'] ?? content.acronym, content.contactName, content.contactEmail), ...joint });
  }
  await new Safeguards(database).write({
    place: { en: 'Two data centres in Norway', nb: 'To datasentre i Norge', nn: 'To datasenter i Noreg' },
    measures: { en: 'Disks and copies are encrypted. Two people have access to the servers.', nb: 'Disker og kopier er krypterte. To personer har tilgang til tjenerne.', nn: 'Diskar og kopiar er krypterte. To personar har tilgang til tenarane.' },
    risk: '2026-02-16', test: '2026-04-13', impact: '2025-11-24',
  });
}
