import { Controller, Get } from '@nestjs/common';
import { Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { Clock } from '../../platform/clock.js';
import { page, type Page } from '../../platform/web/answers.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { blockHistory } from '../blocks/block-history.js';
import { BlocksQuery } from '../blocks/blocks.query.js';
import { noteModel } from './note-models.js';
import { NotesQuery } from './notes.query.js';
import { ownNotesView } from './own-notes.view.js';
import { notesUrls } from './urls.js';

/** What staff have noted about a person, and blocks of their account, as they see it themselves. */
@Controller()
export class OwnNotesController {
  constructor(private readonly notes: NotesQuery, private readonly blocks: BlocksQuery, private readonly clock: Clock) {}

  @Get(notesUrls.own.pattern)
  @Can('note.readOwn')
  async show(@Context() { translator: tr }: RequestContext, @Who() actor: Actor): Promise<Page> {
    return page(ownNotesView, {
      title: tr.t('note.own.title'),
      notes: (await this.notes.own(actor.personId)).map((note) => noteModel(note, tr, { names: false, edit: null })),
      history: blockHistory(await this.blocks.of(actor.personId), tr, { names: false, now: this.clock.now() }),
    });
  }
}
