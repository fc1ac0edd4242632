import { roomOf } from '../access/part.js';
import { AccountsModule } from './accounts.module.js';
import { accountsParts } from './accounts.parts.js';

export const accountsRoom = roomOf('accounts', AccountsModule, accountsParts);
