import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A choice of submissions that someone has given a name. */
@Entity('saved_view')
@Index(['personId', 'journalId', 'name'], { unique: true })
export class SavedView {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('person', { onDelete: 'CASCADE' })
  @Column('integer')
  personId!: number;

  @ForeignKey('journal')
  @Column('integer')
  journalId!: number;

  @Column('text')
  name!: string;

  /** The words of the list's address. */
  @Column('jsonb')
  filter!: Record<string, string>;
}
