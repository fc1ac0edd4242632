import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Language } from '../../platform/i18n/texts.js';
import type { RequestState } from './course.js';
import type { GroundKey } from './refusal-grounds.js';
import type { Channel, RequestKind } from './request-kinds.js';

/** Someone uses a right of theirs. */
@Entity('rights_request')
@Index(['publicId'], { unique: true })
@Index(['state', 'dueOn'])
@Index(['personId'])
export class RightsRequest {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('text')
  publicId!: string;

  @Column('text')
  kind!: RequestKind;

  @Column('text')
  channel!: Channel;

  @Column('text')
  state!: RequestState;

  /** How many steps it has made: a form that has seen fewer is out of date. */
  @Column('integer')
  steps!: number;

  /** Whose right it is, where the platform knows the person. */
  @ForeignKey('person')
  @Column('integer', { nullable: true })
  personId!: number | null;

  @Column('text')
  name!: string;

  /** Where the answer goes, if the person has no address on file. */
  @Column('citext', { nullable: true })
  address!: string | null;

  @Column('text')
  language!: Language;

  /** The journal that it is about, or that it reached. */
  @ForeignKey('journal')
  @Column('integer', { nullable: true })
  journalId!: number | null;

  @Column('text')
  words!: string;

  /** The day on which it reached a controller. */
  @Column('date')
  reachedOn!: string;

  @Column('date')
  dueOn!: string;

  @Column('timestamptz')
  enteredAt!: Date;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  enteredById!: number | null;

  /** Why there is reasonable doubt who it is (GDPR Art. 12(6)). */
  @Column('text', { nullable: true })
  doubt!: string | null;

  /** What was shown, as a fact; never a copy of a document (R10). */
  @Column('text', { nullable: true })
  shown!: string | null;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  checkedById!: number | null;

  @Column('timestamptz', { nullable: true })
  checkedAt!: Date | null;

  @Column('text', { nullable: true })
  extensionReason!: string | null;

  @Column('timestamptz', { nullable: true })
  extendedAt!: Date | null;

  @Column('text', { nullable: true })
  ground!: GroundKey | null;

  /** The weighing of interests behind a refusal. */
  @Column('text', { nullable: true })
  weighing!: string | null;

  @Column('text', { nullable: true })
  answer!: string | null;

  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  answeredById!: number | null;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  /** The fewest days left at which the administrators were warned. */
  @Column('integer', { nullable: true })
  warnedAt!: number | null;
}
