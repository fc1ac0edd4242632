import { Module } from '@nestjs/common';
import { moduleOf } from '../../access/part.js';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { JournalsModule } from '../../journals/journals.module.js';
import { PublishingModule } from '../../publishing/publishing.module.js';
import { statisticsParts } from './statistics.parts.js';

@Module({ imports: [AccountsModule, JournalsModule, PublishingModule], ...moduleOf(statisticsParts) })
export class StatisticsModule {}
