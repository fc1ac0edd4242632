import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { DisclosedDatum, RecipientOrganisation, Transfer } from '../../personal-data/disclosures.js';
import type { GroundKey } from '../../personal-data/grounds.js';

/** An organisation that gets or got personal data from the platform. */
@Entity('transfer_recipient')
@Index(['name'], { unique: true })
export class TransferRecipient {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('text')
  name!: string;

  @Column('text')
  country!: string;

  @Column('boolean')
  eea!: boolean;

  @Column('text', { nullable: true })
  safeguard!: RecipientOrganisation['safeguard'];

  @Column('text', { nullable: true })
  address!: string | null;
}

/** What was given of one person to one recipient, or to anyone, in one transfer. */
@Entity('disclosure')
@Index(['personId'])
@Index(['address'])
@Index(['recipientId'])
@Index(['at'])
export class Disclosure {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  act!: Transfer['act'];

  @Column('text')
  category!: 'anyone' | 'organisation';

  @ForeignKey('transfer_recipient')
  @Column('integer', { nullable: true })
  recipientId!: number | null;

  @Column('text')
  dataset!: Transfer['dataset'];

  @Column('text', { array: true })
  what!: DisclosedDatum[];

  @Column('text')
  ground!: GroundKey;

  @ForeignKey('journal')
  @Column('integer', { nullable: true })
  journalId!: number | null;

  @ForeignKey('submission', { onDelete: 'SET NULL' })
  @Column('integer', { nullable: true })
  submissionId!: number | null;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  personId!: number | null;

  @Column('citext', { nullable: true })
  address!: string | null;

  /** As it was given. */
  @Column('text')
  name!: string;
}

/** A recipient is to be told that something was erased or put right (GDPR Art. 19). */
@Entity('recipient_notice')
@Index(['publicId'], { unique: true })
@Index(['personId'])
export class RecipientNotice {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('text')
  publicId!: string;

  @ForeignKey('transfer_recipient')
  @Column('integer')
  recipientId!: number;

  @Column('text')
  kind!: 'erasure' | 'rectification';

  @ForeignKey('rights_request', { onDelete: 'SET NULL' })
  @Column('integer', { nullable: true })
  requestId!: number | null;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  personId!: number | null;

  @Column('citext', { nullable: true })
  address!: string | null;

  /** The letter, until they are told. */
  @Column('text')
  words!: string;

  @Column('timestamptz')
  madeAt!: Date;

  @Column('timestamptz', { nullable: true })
  toldAt!: Date | null;

  @Column('text', { nullable: true })
  how!: 'mail' | 'other' | null;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  toldById!: number | null;
}
