import { Module } from '@nestjs/common';
import { SessionsModule } from '../visitors/sessions/sessions.module.js';
import { Actors } from './actors.js';
import { People } from './people.js';
import { SignInFirst } from './sign-in-answer.js';

@Module({ imports: [SessionsModule], providers: [Actors, People, SignInFirst], exports: [Actors, People, SignInFirst] })
export class AccountsModule {}
