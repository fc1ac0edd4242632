import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

export const contactKinds = ['subscriber', 'statistics', 'deposit', 'supplier', 'support'] as const;
export type ContactKind = (typeof contactKinds)[number];

/** Someone without an account whom the platform, or a journal, deals with for an organisation (S9). */
@Entity('contact_person')
@Index(['journalId'])
export class ContactPerson {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  /** Null: the platform’s. */
  @ForeignKey('journal')
  @Column('integer', { nullable: true })
  journalId!: number | null;

  @Column('text')
  kind!: ContactKind;

  @Column('text')
  name!: string;

  @Column('text')
  organisation!: string;

  @Column('citext', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('timestamptz')
  enteredAt!: Date;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  enteredById!: number | null;

  /** When it was last said to be right: from then on it is kept for the time that is set. */
  @Column('timestamptz')
  confirmedAt!: Date;
}
