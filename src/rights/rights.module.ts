import { Module } from '@nestjs/common';
import { JournalsModule } from '../journals/journals.module.js';
import { Declarations } from './declarations.js';
import { PrivacyController } from './privacy.controller.js';
import { StatementWriter } from './statement-writer.js';
import { Statements } from './statements.js';

@Module({ imports: [JournalsModule], controllers: [PrivacyController], providers: [Declarations, StatementWriter, Statements], exports: [Statements] })
export class RightsModule {}
