import { roomOf } from '../access/part.js';
import { EditorialModule } from './editorial.module.js';
import { editorialParts } from './editorial.parts.js';

export const editorialRoom = roomOf('editorial', EditorialModule, editorialParts);
