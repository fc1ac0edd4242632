import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A work that readers can find: the newest version that they can read. Kept by the database alone (migration 95). */
@Entity('article_index')
@Index('ix_article_index_words', { synchronize: false })
@Index(['publicationId'])
@Index(['journalId', 'publishedAt'])
export class ArticleIndex {
  @ForeignKey('submission', { onDelete: 'CASCADE' })
  @PrimaryColumn('integer')
  submissionId!: number;

  @ForeignKey('publication', { onDelete: 'CASCADE' })
  @Column('integer')
  publicationId!: number;

  @ForeignKey('journal')
  @Column('integer')
  journalId!: number;

  @ForeignKey('section')
  @Column('integer')
  sectionId!: number;

  /** When the work was first published. */
  @Column('timestamptz')
  publishedAt!: Date;

  /** The words of its titles, names and keywords, and its DOI: they say how well it fits. */
  @Column({ type: 'tsvector', insert: false, update: false, select: false })
  head!: string;

  /** These, and the words of its abstracts: they say whether it fits. */
  @Column({ type: 'tsvector', insert: false, update: false, select: false })
  words!: string;
}
