import { Inject, Injectable } from '@nestjs/common';
import { ON_LEAVING, type OnLeaving } from '../../access/leaving.js';

/** What the rooms do of themselves when a person leaves for good. */
@Injectable()
export class Leavings {
  constructor(@Inject(ON_LEAVING) private readonly rooms: readonly OnLeaving[]) {}

  async leave(personId: number): Promise<void> {
    for (const room of this.rooms) await room.leave(personId);
  }
}
