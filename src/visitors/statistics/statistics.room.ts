import { roomOf } from '../../access/part.js';
import { StatisticsModule } from './statistics.module.js';
import { statisticsParts } from './statistics.parts.js';

export const statisticsRoom = roomOf('statistics', StatisticsModule, statisticsParts);
