import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What readers of an HTML file get: itself with its images and styles in it. One file has one such copy, in however many versions of a work it is read. */
@Entity('html_galley')
export class HtmlGalley {
  @ForeignKey('stored_file', { onDelete: 'CASCADE' })
  @PrimaryColumn('integer')
  originalId!: number;

  /** Null where it needs none of its own: nothing belongs to it. */
  @ForeignKey('stored_file')
  @Column('integer', { nullable: true })
  shownId!: number | null;

  /** The files that it names and does not have. */
  @Column('jsonb')
  missing!: string[];
}
