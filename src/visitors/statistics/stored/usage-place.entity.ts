import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

export const placeDetails = ['country', 'region', 'city'] as const;
export type PlaceDetail = (typeof placeDetails)[number];

/** How finely a journal wants to know where its readers are. Without a row, not at all (D5). */
@Entity('usage_place')
export class UsagePlace {
  @ForeignKey('journal')
  @PrimaryColumn('integer')
  journalId!: number;

  @Column('text')
  detail!: PlaceDetail;
}
