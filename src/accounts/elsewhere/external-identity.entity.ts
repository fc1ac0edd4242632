import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** An identity that a person has somewhere else and has shown to be theirs (A14). Known by its issuer and the issuer's own name for it, and by nothing else. */
@Entity('external_identity')
@Index(['personId'])
@Index('uq_external_identity_live', ['issuer', 'value'], { unique: true, where: 'ended_at IS NULL' })
@Index('uq_external_identity_orcid', ['personId'], { unique: true, where: `type = 'orcid' AND ended_at IS NULL` })
export class ExternalIdentity {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('person', { onDelete: 'CASCADE' })
  @Column('integer')
  personId!: number;

  /** feide or orcid */
  @Column('text')
  type!: string;

  @Column('text')
  issuer!: string;

  /** What the issuer calls the person: `sub`. Of ORCID it is the iD. */
  @Column('text')
  value!: string;

  /** How the issuer writes the person's name. */
  @Column('text', { nullable: true })
  name!: string | null;

  /** Where the issuer says that the person belongs. */
  @Column('text', { nullable: true })
  affiliation!: string | null;

  /** Journals in which the person took a reader's role along with this identity (A19). */
  @Column('integer', { array: true })
  readerOf!: number[];

  /** What staff wrote about it. */
  @Column('text', { nullable: true })
  note!: string | null;

  @Column('timestamptz')
  linkedAt!: Date;

  @Column('timestamptz')
  usedAt!: Date;

  /** From then on it opens nothing. */
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  endedById!: number | null;
}
