import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** That a text someone wrote is hidden by the editors (P4). The text itself stays where it is, for the decision; queries leave it out. */
@Entity('hidden_text')
export class HiddenText {
  /** Which kind of text: see `Reportable`. */
  @PrimaryColumn('text')
  kind!: string;

  /** The row that holds it. */
  @PrimaryColumn('integer')
  targetId!: number;

  @Column('timestamptz')
  hiddenAt!: Date;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  hiddenById!: number | null;
}
