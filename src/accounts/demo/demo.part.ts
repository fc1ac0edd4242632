import type { Part } from '../../access/part.js';
import { demoTexts } from '../sign-in/sign-in.texts.js';
import { DemoController } from './demo.controller.js';
import { Demo } from './demo.js';
import { DemoMailbox } from './mailbox.js';
import { MailboxController } from './mailbox.controller.js';

/** Only in a demo: signing in as one of its cast, and reading the mail that it would send. */
export const demoPart: Part = {
  controllers: [DemoController, MailboxController],
  providers: [Demo, DemoMailbox],
  texts: [demoTexts],
};
