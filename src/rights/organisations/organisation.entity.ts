import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

export const capacities = ['controller', 'jointController', 'processor', 'subProcessor', 'recipient'] as const;
export type Capacity = (typeof capacities)[number];

/** What a processor or recipient does. */
export const services = ['hosting', 'backup', 'mail', 'identity', 'similarity', 'indexing', 'preservation', 'deposit', 'support', 'publishing', 'other'] as const;
export type Service = (typeof services)[number];

/** What protects data in a country outside the EEA: Articles 45, 46 and 49. */
export const safeguards = ['adequacy', 'clauses', 'exception'] as const;
export type Safeguard = (typeof safeguards)[number];

/** An organisation that answers for personal data, processes it or receives it (S2, T5): the platform’s, or a journal’s. */
@Entity('organisation')
@Index(['journalId'])
export class Organisation {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  /** Null: the platform’s. */
  @ForeignKey('journal')
  @Column('integer', { nullable: true })
  journalId!: number | null;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  number!: string | null;

  @Column('text', { nullable: true })
  address!: string | null;

  /** ISO 3166-1 alpha-2; it says whether the organisation is inside the EEA. */
  @Column('text')
  country!: string;

  @Column('boolean')
  publicBody!: boolean;

  @Column('text')
  capacity!: Capacity;

  @Column('text', { nullable: true })
  service!: Service | null;

  /** What the service is, more closely. */
  @Column('text', { nullable: true })
  detail!: string | null;

  @Column('text', { nullable: true })
  safeguard!: Safeguard | null;

  @Column('timestamptz')
  changedAt!: Date;
}
