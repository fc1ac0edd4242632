import type { Part } from '../../access/part.js';
import { eventNetworkData } from './event-network.data.js';
import { EventNetwork } from './event-network.entity.js';
import { LogPage } from './log-page.js';
import { Networks } from './networks.js';
import { SecurityLogController } from './security-log.controller.js';
import { securityLogPolicy } from './security-log.policy.js';
import { SecurityLog } from './security-log.query.js';
import { securityLogTexts } from './security-log.texts.js';
import { securityLogUrls } from './urls.js';

/** What has happened to the security of an account, and who has looked at it (P2, P7). */
export const securityLogPart: Part = {
  controllers: [SecurityLogController],
  providers: [LogPage, Networks, SecurityLog],
  entities: [EventNetwork],
  maps: [eventNetworkData],
  rules: securityLogPolicy,
  texts: [securityLogTexts],
  navigation: [{ place: 'profile', group: 'profile.group.security', order: 60, label: 'securityLog.title', href: securityLogUrls.mine, action: 'profile.read' }],
  personLinks: [{ order: 60, label: 'securityLog.title', action: 'securityLog.read', href: ({ lang, journal, person }) => (journal === null ? securityLogUrls.person({ lang, person }) : null) }],
  automated: [
    {
      job: 'securityLog.forgetNetworks',
      words: { en: 'From which network an account was used is forgotten after {networks}.', nb: 'Hvilket nettverk en konto ble brukt fra, glemmes etter {networks}.', nn: 'Kva nettverk ein konto vart brukt frå, blir gløymt etter {networks}.' },
    },
    {
      job: 'securityLog.expire',
      words: { en: 'What the security log holds is erased after {securityLog}.', nb: 'Det sikkerhetsloggen inneholder, slettes etter {securityLog}.', nn: 'Det tryggleiksloggen inneheld, blir sletta etter {securityLog}.' },
    },
  ],
};
