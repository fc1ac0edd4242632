import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** The trace of a secret link: what it opens and until when. Only its hash is stored (X21). */
@Entity('token')
@Index(['hash'], { unique: true })
@Index(['purpose', 'subjectId'])
export class Token {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('bytea')
  hash!: Buffer;

  @Column('text')
  purpose!: string;

  @ForeignKey('person', { onDelete: 'CASCADE' })
  @Column('integer', { nullable: true })
  personId!: number | null;

  @Column('integer')
  subjectId!: number;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}
