import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** An image, a style sheet or a font that belongs to an HTML file. */
@Entity('html_part')
@Index(['originalId'])
export class HtmlPart {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('stored_file', { onDelete: 'CASCADE' })
  @Column('integer')
  originalId!: number;

  @ForeignKey('stored_file', { onDelete: 'CASCADE' })
  @Column('integer')
  fileId!: number;
}
