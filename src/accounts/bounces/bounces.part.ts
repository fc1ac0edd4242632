import type { Part } from '../../access/part.js';
import { BouncesController } from './bounces.controller.js';

/** Mail that came back, from the mail server. */
export const bouncesPart: Part = {
  controllers: [BouncesController],
};
