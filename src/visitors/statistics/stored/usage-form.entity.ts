import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The forms in which an article is met: its page (title and abstract), a full text, or a supplement, which is no full text. */
export const fullTextForms = ['pdf', 'html', 'xml', 'epub', 'other'] as const;
export const forms = ['page', ...fullTextForms, 'supplement'] as const;
export type Form = (typeof forms)[number];

/** How often one version of an article was met in one form on one day (UTC), double clicks counted once. Over all forms it is the article's investigations, over the full texts its requests. */
@Entity('usage_form')
@Index(['article', 'day'])
export class UsageForm {
  @ForeignKey('journal')
  @PrimaryColumn('integer')
  journalId!: number;

  @PrimaryColumn('date')
  day!: string;

  /** Its number for readers. */
  @PrimaryColumn('integer')
  article!: number;

  @PrimaryColumn('smallint')
  version!: number;

  @PrimaryColumn('text')
  form!: Form;

  @Column('integer')
  views!: number;
}
