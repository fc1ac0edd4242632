import type { Part } from '../../access/part.js';
import { UndertakingController } from './undertaking.controller.js';
import { undertakingData } from './undertaking.data.js';
import { Undertaking } from './undertaking.entity.js';
import { undertakingsPolicy } from './undertakings.policy.js';
import { undertakingsTexts } from './undertakings.texts.js';
import { Undertakings } from './undertakings.js';

/** What people promise before they see unpublished work or others' data. */
export const undertakingsPart: Part = {
  controllers: [UndertakingController],
  providers: [Undertakings],
  exports: [Undertakings],
  entities: [Undertaking],
  maps: [undertakingData],
  texts: [undertakingsTexts],
  rules: undertakingsPolicy,
};
