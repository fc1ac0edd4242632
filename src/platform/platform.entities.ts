import { Event } from './events/event.entity.js';
import { StoredFile } from './files/stored-file.entity.js';
import { Installation } from './installation.entity.js';
import { Message } from './mail/message.entity.js';
import { Token } from './tokens/token.entity.js';

export const platformEntities = [Event, Installation, Message, StoredFile, Token];
