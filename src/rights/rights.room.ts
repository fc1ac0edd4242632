import { roomOf } from '../access/part.js';
import { RightsModule } from './rights.module.js';
import { rightsParts } from './rights.parts.js';

export const rightsRoom = roomOf('rights', RightsModule, rightsParts);
