import { ArrayMaxSize, Matches, MaxLength } from 'class-validator';

export class MoveForm {
  /** How many moves the editor had seen when the page was opened. */
  @Matches(/^\d{1,6}$/, { message: 'editorial.movedMeanwhile' })
  seen = '';

  files: string[] = [];

  recommendation = '';

  /** What the page offered to tick, and what was ticked: whoever has come since the page was opened is told. */
  @ArrayMaxSize(500, { message: 'form.tooLong' })
  offered: string[] = [];

  told: string[] = [];

  reviews: string[] = [];

  attachments: string[] = [];

  /** The letters, one for each language: which, and their words. */
  @ArrayMaxSize(20, { message: 'form.tooLong' })
  letters: string[] = [];

  @MaxLength(200, { each: true, message: 'move.subject.tooLong' })
  subjects: string[] = [];

  @MaxLength(20_000, { each: true, message: 'form.tooLong' })
  texts: string[] = [];

  /** preview, save, discard; the move is made otherwise. */
  step = '';
}
