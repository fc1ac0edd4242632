import { Module, type Provider } from '@nestjs/common';
import { moduleOf } from '../access/part.js';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ContributorsModule } from '../contributors/contributors.module.js';
import { JournalsModule } from '../journals/journals.module.js';
import { PublishingModule } from '../publishing/publishing.module.js';
import { SessionsModule } from '../visitors/sessions/sessions.module.js';
import { HISTORY_TEXTS, SUBMISSION_LINKS } from './editorial-part.js';
import { editorialParts } from './editorial.parts.js';

const { providers, ...parts } = moduleOf(editorialParts);

const gathered: Provider[] = [
  { provide: SUBMISSION_LINKS, useValue: editorialParts.flatMap((part) => part.submissionLinks ?? []).sort((a, b) => a.order - b.order) },
  { provide: HISTORY_TEXTS, useValue: new Set(editorialParts.flatMap((part) => part.texts ?? []).flatMap((texts) => Object.keys(texts)).filter((key) => key.startsWith('history.'))) },
];

@Module({ imports: [AccountsModule, ContributorsModule, JournalsModule, PublishingModule, SessionsModule], ...parts, providers: [...providers, ...gathered], exports: [...parts.exports, HISTORY_TEXTS] })
export class EditorialModule {}
