import type { EditorialPart } from '../editorial-part.js';
import { BouncedController } from './bounced.controller.js';
import { BouncedMail } from './bounced-mail.js';
import { bouncedPolicy } from './bounced.policy.js';
import { bouncedTexts } from './bounced.texts.js';

/** Mail about a manuscript that came back: a task for its editors, who see to the address and write again. */
export const bouncedPart: EditorialPart = {
  controllers: [BouncedController],
  providers: [BouncedMail],
  texts: [bouncedTexts],
  rules: bouncedPolicy,
};
