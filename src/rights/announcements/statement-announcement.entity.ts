import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** `none`: judged not to be significant. */
export const ways = ['notice', 'mail', 'none'] as const;
export type Way = (typeof ways)[number];

/** How a version of the privacy statement was announced (S6). */
@Entity('statement_announcement')
export class StatementAnnouncement {
  @PrimaryColumn('integer')
  version!: number;

  @Column('text')
  how!: Way;

  @Column('timestamptz')
  announcedAt!: Date;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  announcedById!: number | null;

  /** Until when a notice stands on every page. */
  @Column('timestamptz', { nullable: true })
  noticeUntil!: Date | null;
}
