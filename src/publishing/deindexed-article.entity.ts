import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** An article that search engines are asked to leave out, in all its versions. */
@Entity('deindexed_article')
export class DeindexedArticle {
  @ForeignKey('submission', { onDelete: 'CASCADE' })
  @PrimaryColumn('integer')
  submissionId!: number;

  @Column('timestamptz')
  since!: Date;
}

/** In SQL: whether search engines are asked to leave out the article of the publication `p`. */
export const isDeindexed = (p: string): string => `exists (select 1 from deindexed_article di where di.submission_id = ${p}.submission_id)`;
