import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** A subject, in the words of whoever typed it first. The vocabulary is shared; it does not say whose word it is. */
@Entity('interest')
@Index(['folded'], { unique: true })
export class Interest {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('text')
  words!: string;

  /** Without regard to case and accents. */
  @Column('text')
  folded!: string;
}

/** A subject on which a person could review. */
@Entity('person_interest')
@Index(['interestId'])
export class PersonInterest {
  @ForeignKey('person', { onDelete: 'CASCADE' })
  @PrimaryColumn('integer')
  personId!: number;

  @ForeignKey('interest')
  @PrimaryColumn('integer')
  interestId!: number;
}
