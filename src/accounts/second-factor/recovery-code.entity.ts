import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A code for the day when app and passkeys are lost. Stored as a digest; works once. */
@Entity('recovery_code')
@Index(['personId', 'hash'], { unique: true })
export class RecoveryCode {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('person', { onDelete: 'CASCADE' })
  @Column('integer')
  personId!: number;

  @Column('bytea')
  hash!: Buffer;

  @Column('timestamptz')
  madeAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}
