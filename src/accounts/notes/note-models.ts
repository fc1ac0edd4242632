import type { Translator } from '../../platform/i18n/translator.js';
import type { ReadNote, Wording } from './notes.query.js';
import type { NoteModel } from './notes.view.js';

const paragraphs = (text: string): string[] => text.split(/\n+/).filter(Boolean);

/** The journal that a note belongs to, or the platform. */
export function ownerOf(note: ReadNote, tr: Translator): { text: string; lang: string | null } {
  return note.journal ? tr.pick(note.journal) : { text: tr.t('note.platform'), lang: null };
}

/** A note as it is shown. The person whom it is about is not told who wrote it (P2). */
export function noteModel(note: ReadNote, tr: Translator, options: { names: boolean; edit: string | null }): NoteModel {
  const [newest, ...earlier] = note.wordings;
  const owner = ownerOf(note, tr);
  const meta = ({ at, by }: Wording): string => [tr.dateTime(new Date(at)), ...(options.names && by ? [by] : [])].join(', ');
  return {
    owner: owner.text,
    lang: owner.lang,
    paragraphs: paragraphs(newest?.text ?? ''),
    meta: newest ? meta(newest) : '',
    removed: note.removedAt && { text: tr.t('note.removedAt', { date: tr.date(note.removedAt) }), color: 'warning' },
    earlier: earlier.length > 0 ? { label: tr.t('note.earlier', { count: earlier.length }), wordings: earlier.map((wording) => ({ paragraphs: paragraphs(wording.text), meta: meta(wording) })) } : null,
    edit: options.edit === null ? null : { label: tr.t('note.change'), href: options.edit },
  };
}
