import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** The bytes of one upload. The checksum is a column only: never part of an address, an ETag or a name that the other side sees. */
@Entity('stored_file')
@Index(['key'], { unique: true })
export class StoredFile {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  /** 128 random bits, hexadecimal. */
  @Column('text')
  key!: string;

  @Column('bigint')
  size!: string;

  @Column('bytea')
  sha256!: Buffer;

  /** Found from the content, never from the name. */
  @Column('text')
  mediaType!: string;

  /** As the uploader named it, without control and direction marks. */
  @Column('text')
  originalName!: string;

  @Column('timestamptz')
  storedAt!: Date;
}
