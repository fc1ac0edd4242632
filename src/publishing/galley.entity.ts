import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A form in which a publication is read: PDF, HTML. */
@Entity('galley')
@Index(['publicationId'])
@Index(['fileId'])
@Index(['key'], { unique: true })
export class Galley {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('publication', { onDelete: 'CASCADE' })
  @Column('integer')
  publicationId!: number;

  /** Random, in its address. */
  @Column('text')
  key!: string;

  /** What the link says: PDF, HTML, PDF (nynorsk) */
  @Column('text')
  label!: string;

  @Column('text')
  language!: string;

  @ForeignKey('stored_file')
  @Column('integer')
  fileId!: number;

  /** A data set, an appendix: it goes with the work, and is not what is read as the work. */
  @Column('boolean', { default: false })
  supplement!: boolean;

  @Column('integer')
  position!: number;
}
