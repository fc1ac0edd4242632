import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A copy of what is held about a person, made for that person (GDPR Art. 15(3), 20). */
@Entity('data_copy')
@Index(['publicId'], { unique: true })
@Index(['personId'])
export class DataCopy {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('text')
  publicId!: string;

  @ForeignKey('person')
  @Column('integer')
  personId!: number;

  @Column('timestamptz')
  askedAt!: Date;

  @ForeignKey('stored_file')
  @Column('integer', { nullable: true })
  fileId!: number | null;

  /** When it goes. */
  @Column('timestamptz', { nullable: true })
  endsAt!: Date | null;
}
