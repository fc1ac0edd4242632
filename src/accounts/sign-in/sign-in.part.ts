import type { Part } from '../../access/part.js';
import { Arrival } from './arrival.js';
import { Entrance } from './entrance.js';
import { OpenSession } from './open-session.js';
import { SignInFirst } from './sign-in-answer.js';
import { SignInController } from './sign-in.controller.js';
import { SignInPages } from './sign-in-pages.js';
import { signInPolicy } from './sign-in.policy.js';
import { signInTexts } from './sign-in.texts.js';
import { SignIn } from './sign-in.js';
import { SignOut } from './sign-out.js';

/** Coming in and going out. */
export const signInPart: Part = {
  controllers: [SignInController],
  providers: [Arrival, Entrance, OpenSession, SignIn, SignInFirst, SignInPages, SignOut],
  exports: [SignInFirst],
  rules: signInPolicy,
  texts: [signInTexts],
};
