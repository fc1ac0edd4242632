import type { Part } from '../../../access/part.js';
import { counterClientData } from './counter-client.data.js';
import { CounterClient } from './counter-client.entity.js';
import { CounterClients } from './counter-clients.js';
import { CounterQuery } from './counter.query.js';
import { MakeReport } from './make-report.js';
import { SushiController } from './sushi.controller.js';

/** COUNTER's reports, over its API and as pages. */
export const counterPart: Part = {
  controllers: [SushiController],
  providers: [CounterClients, CounterQuery, MakeReport],
  entities: [CounterClient],
  maps: [counterClientData],
};
