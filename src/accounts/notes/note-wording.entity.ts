import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What a note says, or said before it was changed: the newest holds. */
@Entity('note_wording')
@Index(['noteId'])
export class NoteWording {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('note', { onDelete: 'CASCADE' })
  @Column('integer')
  noteId!: number;

  @Column('text')
  text!: string;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  writtenById!: number | null;

  @Column('timestamptz')
  writtenAt!: Date;
}
