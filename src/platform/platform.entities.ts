import { Event } from './events/event.entity.js';
import { StoredFile } from './files/stored-file.entity.js';
import { Installation } from './installation.entity.js';
import { Message } from './mail/message.entity.js';
import { RetentionRemoval, RetentionRun, RetentionValue } from './retention/retention.entities.js';
import { Token } from './tokens/token.entity.js';

export const platformEntities = [Event, Installation, Message, RetentionRemoval, RetentionRun, RetentionValue, StoredFile, Token];
