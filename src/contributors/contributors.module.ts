import { Module } from '@nestjs/common';
import { Contributors } from './contributors.js';

@Module({ providers: [Contributors], exports: [Contributors] })
export class ContributorsModule {}
