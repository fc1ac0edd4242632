import { join } from 'node:path';
import type { Config } from '../config.js';
import type { Words } from '../personal-data/words.js';

interface DataPlace {
  /** The setting that names the folder in which it lies under its own name, or that names the place itself. */
  in: 'DATA_DIR' | 'UPLOADS_DIR' | 'BACKUP_DIR';
  what: Words;
  ends: Words;
  /** As what a backup takes it along; or why it does not, and whether it must be empty where one is brought back. */
  backup: 'tables' | 'files' | 'beside' | { leftOut: string; empty: boolean };
  /** How the search after an erasure reads it; or why it does not. */
  searched: 'tables' | 'files' | { not: string };
  demoOnly?: true;
}

/**
 * Everything that is written to disk and holds data: what is not named here has no place. Backup and restore, the search
 * after an erasure and the privacy page go by this table.
 */
export const dataPlaces = {
  postgres: {
    in: 'DATA_DIR', backup: 'tables', searched: 'tables',
    what: { en: 'the database', nb: 'databasen', nn: 'databasen' },
    ends: { en: 'datum by datum, each at its own time', nb: 'opplysning for opplysning, hver etter sin frist', nn: 'opplysning for opplysning, kvar etter sin frist' },
  },
  uploads: {
    in: 'UPLOADS_DIR', backup: 'files', searched: 'files',
    what: { en: 'files that were sent or made, under random names', nb: 'filer som er sendt inn eller laget, under tilfeldige navn', nn: 'filer som er sende inn eller laga, under tilfeldige namn' },
    ends: { en: 'with the entry in the database that they belong to', nb: 'sammen med oppføringen de hører til i databasen', nn: 'saman med oppføringa dei høyrer til i databasen' },
  },
  usage: {
    in: 'DATA_DIR', searched: 'files', backup: { leftOut: 'Pseudonyms under keys that are destroyed within 48 hours.', empty: true },
    what: { en: 'what was read on days that are not counted yet', nb: 'hva som er lest på dager som ikke er talt opp ennå', nn: 'kva som er lese på dagar som ikkje er talde opp enno' },
    ends: { en: 'when the day is counted', nb: 'når dagen er talt opp', nn: 'når dagen er talt opp' },
  },
  mailbox: {
    in: 'DATA_DIR', searched: { not: 'Mail of the demo, to people who do not exist.' }, backup: { leftOut: 'Mail of the demo, to people who do not exist.', empty: true }, demoOnly: true,
    what: { en: 'mail of the demo', nb: 'e-post i demoen', nn: 'e-post i demoen' },
    ends: { en: 'with the demo', nb: 'med demoen', nn: 'med demoen' },
  },
  'erasures.jsonl': {
    in: 'DATA_DIR', backup: 'beside', searched: 'files',
    what: { en: 'the ledger of erasures, as keyed hashes', nb: 'protokollen over slettinger, som nøklede hasher', nn: 'protokollen over slettingar, som nøkla hashar' },
    ends: { en: 'when the last backup that could bring someone back is gone', nb: 'når den siste sikkerhetskopien som kunne brakt noen tilbake, er borte', nn: 'når den siste tryggingskopien som kunne ført nokon tilbake, er borte' },
  },
  'erasures.key': {
    in: 'DATA_DIR', searched: 'files', backup: { leftOut: 'A key: it is kept apart from the backups.', empty: false },
    what: { en: 'the key of those hashes', nb: 'nøkkelen til disse hashene', nn: 'nøkkelen til desse hashane' },
    ends: { en: 'with the installation', nb: 'med installasjonen', nn: 'med installasjonen' },
  },
  backups: {
    in: 'BACKUP_DIR', searched: { not: 'Erasures are done again when one is restored.' }, backup: { leftOut: 'Backups are not backed up.', empty: false },
    what: { en: 'backups', nb: 'sikkerhetskopier', nn: 'tryggingskopiar' },
    ends: { en: 'a year after they were made, at the latest', nb: 'senest et år etter at de ble laget', nn: 'seinast eit år etter at dei vart laga' },
  },
} as const satisfies Record<string, DataPlace>;

export type DataPlaceName = keyof typeof dataPlaces;
type Folders = Pick<Config, 'DATA_DIR' | 'UPLOADS_DIR' | 'BACKUP_DIR'>;
/** The files that lie in a backup beside its tables. */
export type BesideName = { [K in DataPlaceName]: (typeof dataPlaces)[K]['backup'] extends 'beside' ? K : never }[DataPlaceName];

export const dataPlaceNames = Object.keys(dataPlaces) as DataPlaceName[];
export const aboutPlace = (name: DataPlaceName): DataPlace => dataPlaces[name];

/** What a data map calls it. */
export const placeCalled = (name: DataPlaceName): string => {
  const { in: setting, what } = aboutPlace(name);
  return `${setting === 'DATA_DIR' ? `DATA_DIR/${name}` : setting}: ${what.en}`;
};

export function placeIn(config: Folders, name: DataPlaceName): string {
  const setting = aboutPlace(name).in;
  if (setting === 'UPLOADS_DIR') return config.UPLOADS_DIR;
  if (setting === 'BACKUP_DIR' && config.BACKUP_DIR) return config.BACKUP_DIR;
  return join(config.DATA_DIR, name);
}

export const besideNames = dataPlaceNames.filter((name): name is BesideName => aboutPlace(name).backup === 'beside');

/** What no backup takes along, and why. */
export const leftOutPlaces = dataPlaceNames.flatMap((name) => {
  const { backup } = aboutPlace(name);
  return typeof backup === 'string' ? [] : [{ place: name, why: backup.leftOut, empty: backup.empty }];
});
