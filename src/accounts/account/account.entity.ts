import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What lets a person sign in. */
@Entity('account')
@Index(['username'], { unique: true })
@Index('ix_account_last_sign_in_at', { synchronize: false })
export class Account {
  @ForeignKey('person', { onDelete: 'CASCADE' })
  @PrimaryColumn('integer')
  personId!: number;

  /** Chosen once, never editable. */
  @Column('citext')
  username!: string;

  /** bcrypt; null until the person has set one. */
  @Column('text', { nullable: true })
  passwordHash!: string | null;

  @Column('boolean')
  webAdmin!: boolean;

  @Column('timestamptz')
  registeredAt!: Date;

  @Column('timestamptz', { nullable: true })
  confirmedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  lastSignInAt!: Date | null;

  /** When the service guidelines were agreed to, and which version of them (P4). */
  @Column('timestamptz', { nullable: true })
  guidelinesAgreedAt!: Date | null;

  @Column('text', { nullable: true })
  guidelinesVersion!: string | null;
}
