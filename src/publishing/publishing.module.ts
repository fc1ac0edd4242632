import { Module } from '@nestjs/common';
import { ContributorsModule } from '../contributors/contributors.module.js';
import { JournalsModule } from '../journals/journals.module.js';
import { Publications } from './publications.js';

@Module({ imports: [ContributorsModule, JournalsModule], providers: [Publications], exports: [Publications] })
export class PublishingModule {}
