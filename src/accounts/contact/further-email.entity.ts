import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** An address of a person besides the preferred one, which is the person's own `email`. Until it is confirmed it leads to nobody. */
@Entity('further_email')
@Index(['personId', 'address'], { unique: true })
@Index('uq_further_email_confirmed', ['address'], { unique: true, where: 'confirmed_at IS NOT NULL' })
export class FurtherEmail {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('person', { onDelete: 'CASCADE' })
  @Column('integer')
  personId!: number;

  @Column('citext')
  address!: string;

  @Column('timestamptz')
  addedAt!: Date;

  @Column('timestamptz', { nullable: true })
  confirmedAt!: Date | null;
}
