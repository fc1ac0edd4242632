import { join } from 'node:path';
import type { Config } from '../config.js';

interface DataPlace {
  what: string;
  ends: string;
  /** Whether a backup takes it along, and as what. */
  backup: string | null;
  /** Whether the search after an erasure reads it as files; what is not is read otherwise, or said why not. */
  searched: true | string;
}

/** Everything that is written below DATA_DIR: what is not named here has no place there. */
export const dataPlaces = {
  postgres: { what: 'the embedded database', ends: 'each row by the rules of retention', backup: 'as tables', searched: 'Read table by table.' },
  usage: { what: 'what was read on days that are not counted yet', ends: 'when the day is counted', backup: null, searched: true },
  mailbox: { what: 'mail of the demo, to people who do not exist', ends: 'with the demo', backup: null, searched: true },
  'erasures.jsonl': { what: 'the ledger of erasures, as keyed hashes', ends: 'when the last backup that could bring someone back is gone', backup: 'beside the tables', searched: true },
  'erasures.key': { what: 'the key of those hashes', ends: 'with the installation', backup: null, searched: true },
  backups: { what: 'backups, where no other folder is set for them', ends: 'a year after they were made, at the latest', backup: null, searched: 'Erasures are done again when one is restored.' },
} as const satisfies Record<string, DataPlace>;

type DataPlaceName = keyof typeof dataPlaces;

export const dataPlaceNames = Object.keys(dataPlaces) as DataPlaceName[];

export const placeIn = ({ DATA_DIR }: Pick<Config, 'DATA_DIR'>, name: DataPlaceName): string => join(DATA_DIR, name);
