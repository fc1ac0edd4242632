import { Injectable } from '@nestjs/common';
import { Events } from '../../platform/events/events.js';
import { FieldSources } from '../person/field-sources.js';
import { People } from '../person/people.js';
import { Connect } from './connect.js';
import { Errands, type Returned } from './errands.js';

/** An identity with which someone registered is connected once they confirm the account: with its password, from the mail. A password chosen anew through the mail may be another's doing, and nothing is connected. */
@Injectable()
export class WaitingIdentities {
  constructor(private readonly errands: Errands, private readonly sources: FieldSources, private readonly people: People, connect: Connect, events: Events) {
    events.on('account.passwordChanged', (event) => errands.dropWaiting(event.subjectId));
    events.on('account.confirmed', async (event) => {
      const waiting = await errands.ofConfirmed(event.subjectId);
      if (waiting) await connect.connect(event.subjectId, waiting.type, waiting.told, { affiliation: false, readerOf: [] });
    });
  }

  /** The affiliation that Feide told stays Feide's where the person left it as it was (A19). */
  async waitFor(personId: number, errand: Returned, affiliation: string): Promise<void> {
    await this.errands.awaitConfirmation(errand.id, personId);
    const stored = (await this.people.byId(personId)).affiliation;
    if (errand.type === 'feide' && stored !== null && stored === affiliation && affiliation === errand.told.affiliation) await this.sources.record(personId, ['affiliation'], 'feide');
  }
}
