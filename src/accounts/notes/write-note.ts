import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Ends } from '../../platform/retention/ends.js';
import { found } from '../../platform/web/problems.js';
import type { JournalContext } from '../../platform/web/request.js';
import type { PersonFacts } from '../people/people.policy.js';
import { PersonReach } from '../people/person-reach.js';
import { NoteWording } from './note-wording.entity.js';
import { Note } from './note.entity.js';

/** Writes, changes and removes notes. What a note said before stays readable; a removed note is gone a year later. */
@Injectable()
export class WriteNote {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly events: Events, private readonly reach: PersonReach, ends: Ends) {
    ends.enforce('notes.expire', '40 3 * * *', { rule: 'notes', table: 'note', due: (over) => over('t.removed_at') });
  }

  /** `journalId` is the journal that the note is for; only at an address of the platform can it be another than the address's. */
  async write(actor: Actor, person: PersonFacts, journal: JournalContext | null, journalId: number | null, text: string): Promise<void> {
    await this.database.transaction(async () => {
      await this.reach.hold('note.write', actor, person, journal);
      const note = this.database.manager.create(Note, { personId: person.id, journalId: journal?.id ?? journalId, writtenAt: this.clock.now(), removedAt: null, removedById: null });
      await this.database.manager.insert(Note, note);
      await this.say(actor, note.id, text);
      await this.record('note.written', actor, note);
    });
  }

  async change(actor: Actor, person: PersonFacts, journal: JournalContext | null, noteId: number, text: string): Promise<void> {
    await this.database.transaction(async () => {
      const note = await this.hold(actor, person, journal, noteId);
      const newest = await this.database.one<{ text: string }>('select text from note_wording where note_id = $1 order by id desc limit 1', [noteId]);
      if (newest?.text === text) return;
      await this.say(actor, noteId, text);
      await this.record('note.changed', actor, note);
    });
  }

  async remove(actor: Actor, person: PersonFacts, journal: JournalContext | null, noteId: number): Promise<void> {
    await this.database.transaction(async () => {
      const note = await this.hold(actor, person, journal, noteId);
      await this.database.manager.update(Note, { id: noteId }, { removedAt: this.clock.now(), removedById: actor.personId });
      await this.record('note.removed', actor, note);
    });
  }

  /** The note as it stands, held until the transaction ends; that of another journal is not there. */
  private async hold(actor: Actor, person: PersonFacts, journal: JournalContext | null, noteId: number): Promise<Note> {
    await this.reach.hold('note.write', actor, person, journal);
    const note = found(await this.database.manager.findOneBy(Note, { id: noteId, personId: person.id }));
    return found(note.removedAt === null && (journal === null || note.journalId === journal.id) ? note : null);
  }

  private async say(actor: Actor, noteId: number, text: string): Promise<void> {
    await this.database.manager.insert(NoteWording, { noteId, text, writtenById: actor.personId, writtenAt: this.clock.now() });
  }

  private async record(kind: string, actor: Actor, note: Note): Promise<void> {
    await this.events.record({ kind, subject: ['person', note.personId], journalId: note.journalId, by: actor, data: { note: note.id } });
  }
}
