import { Injectable } from '@nestjs/common';
import { Objections } from '../bylines/objections.js';
import { LeftReviewers } from '../review/left-reviewers.js';

/** What follows when a manuscript leaves for another journal: whoever reviews it here is told, and what a contributor objects to goes along. */
@Injectable()
export class Departure {
  constructor(private readonly objections: Objections, private readonly reviewers: LeftReviewers) {}

  async of(fromId: number, toId: number): Promise<void> {
    await this.objections.carry(fromId, toId);
    await this.reviewers.tell(fromId);
  }
}
