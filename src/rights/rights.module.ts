import { Module, type Provider } from '@nestjs/common';
import { moduleOf } from '../access/part.js';
import { AccountsModule } from '../accounts/accounts.module.js';
import { EditorialModule } from '../editorial/editorial.module.js';
import { SessionsModule } from '../visitors/sessions/sessions.module.js';
import { JournalsModule } from '../journals/journals.module.js';
import { QUEUE_LINKS, REQUEST_TOOLS } from './rights-part.js';
import { rightsParts } from './rights.parts.js';

const { providers, ...parts } = moduleOf(rightsParts);

const gathered: Provider[] = [
  { provide: REQUEST_TOOLS, useValue: rightsParts.flatMap((part) => part.requestTools ?? []).sort((a, b) => a.order - b.order) },
  { provide: QUEUE_LINKS, useValue: rightsParts.flatMap((part) => part.queueLinks ?? []).sort((a, b) => a.order - b.order) },
];

@Module({ imports: [JournalsModule, AccountsModule, EditorialModule, SessionsModule], ...parts, providers: [...providers, ...gathered] })
export class RightsModule {}
