import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The app that makes a person's codes (TOTP, RFC 6238): one per account. */
@Entity('authenticator_app')
export class AuthenticatorApp {
  @ForeignKey('person', { onDelete: 'CASCADE' })
  @PrimaryColumn('integer')
  personId!: number;

  /** The key that it shares with us; sealed where the installation has a key of its own. */
  @Column('text')
  secret!: string;

  @Column('timestamptz')
  addedAt!: Date;

  /** The time step of the last code that was taken: it and earlier ones are never taken again. */
  @Column('integer')
  lastStep!: number;

  @Column('timestamptz', { nullable: true })
  lastUsedAt!: Date | null;
}
