import { Module } from '@nestjs/common';
import { Journals } from './journals.js';

@Module({ providers: [Journals], exports: [Journals] })
export class JournalsModule {}
