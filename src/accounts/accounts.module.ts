import { Module } from '@nestjs/common';
import { moduleOf } from '../access/part.js';
import { JournalsModule } from '../journals/journals.module.js';
import { SessionsModule } from '../visitors/sessions/sessions.module.js';
import { accountsParts } from './accounts.parts.js';

@Module({ imports: [SessionsModule, JournalsModule], ...moduleOf(accountsParts) })
export class AccountsModule {}
