import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { Contributors } from './contributors.js';

@Module({ imports: [AccountsModule], providers: [Contributors], exports: [Contributors] })
export class ContributorsModule {}
