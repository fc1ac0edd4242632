import { defineView, type PageModel } from '../../platform/views/view.js';
import { sampleTimeline, type TimelineModel } from '../blocks/blocks.view.js';
import { sampleNote, type NoteModel } from './notes.view.js';

export interface OwnNotesPage extends PageModel {
  notes: NoteModel[];
  history: TimelineModel | null;
}

export const ownNotesView = defineView<OwnNotesPage>('accounts/own-notes', 'profile', { title: 'Notes and blocks', notes: [sampleNote], history: sampleTimeline });
