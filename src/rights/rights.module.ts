import { Module } from '@nestjs/common';
import { moduleOf } from '../access/part.js';
import { AccountsModule } from '../accounts/accounts.module.js';
import { JournalsModule } from '../journals/journals.module.js';
import { rightsParts } from './rights.parts.js';

@Module({ imports: [JournalsModule, AccountsModule], ...moduleOf(rightsParts) })
export class RightsModule {}
