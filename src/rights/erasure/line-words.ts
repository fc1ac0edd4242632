import { Injectable } from '@nestjs/common';
import type { PurposeKey } from '../../personal-data/purposes.js';
import type { InForce } from '../../personal-data/retention.js';
import type { Words } from '../../personal-data/words.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { Terms } from '../../platform/retention/terms.js';
import { DatumWords } from '../holdings/datum-words.js';
import { Holdings, type Holding } from '../holdings/holdings.js';
import { dataPlaceNames, dataPlaces } from '../../platform/data-places.js';
import { groundOf } from '../requests/refusal-grounds.js';
import { outcome, type Choices } from './choices.js';
import type { Line } from './erasure-lines.js';
import type { Hit } from './hit.js';

/** Places that hold nothing about a person by themselves, and so have no words in a data map. */
const otherPlaces: Readonly<Record<string, Words>> = {
  galley: { en: 'files of published works', nb: 'filer i publiserte arbeider', nn: 'filer i publiserte arbeid' },
  privacy_statement: { en: 'the privacy statement', nb: 'personvernerklæringen', nn: 'personvernerklæringa' },
  'folder/DATA_DIR': { en: 'other files in the folder of data', nb: 'andre filer i datamappen', nn: 'andre filer i datamappa' },
};

/** Of a place that is no table of ours: what it is called, or its name. */
function placeWords(place: string, { language }: Translator): string {
  const name = dataPlaceNames.find((one) => place === `folder/${one}`);
  return name ? dataPlaces[name].what[language] : otherPlaces[place.replace(/^file\./, '')]?.[language] ?? place;
}

interface Why {
  purpose: string;
  ground: string;
  kept: string;
}

/** Says, in one language and with the ends in force, what the lines of an erasure are and what was found after it. */
@Injectable()
export class LineWords {
  constructor(private readonly words: DatumWords, private readonly holdings: Holdings, private readonly terms: Terms) {}

  async in(tr: Translator): Promise<LineSpeaker> {
    return new LineSpeaker(this.words, this.holdings, tr, await this.terms.inForce());
  }
}

export class LineSpeaker {
  constructor(private readonly words: DatumWords, private readonly holdings: Holdings, private readonly tr: Translator, private readonly values: InForce) {}

  title({ holding }: Line): string {
    return holding.called[this.tr.language];
  }

  fields({ fields }: Line): string {
    return this.tr.list([...new Set(fields.map(({ datum }) => datum.what[this.tr.language]))]);
  }

  /** Why data stays: the purpose, its ground and its end, or the ground that was chosen. */
  why(line: Line, choices: Choices): Why {
    const choice = choices.get(line.key);
    const { table } = line.holding;
    if (typeof line.does === 'object') return this.purpose([line.does.keep], table);
    if (choice && choice !== 'erase') return { purpose: this.tr.t(`requests.ground.${choice}`), ground: groundOf(choice).article, kept: this.tr.t('erasure.kept.chosen') };
    return this.purpose(line.fields[0]!.datum.purposes, table);
  }

  /** What stays, one line for the person: what, what for, on which ground, how long. */
  stays(line: Line, choices: Choices): string {
    const { purpose, ground, kept } = this.why(line, choices);
    return this.tr.t('erasure.stays', { what: `${this.title(line)}: ${this.fields(line)}`, purpose, ground, kept });
  }

  /** Why works stay as they are: they are the record of a journal. */
  record(): { purpose: string; ground: string } {
    const { purpose, ground } = this.purpose(['archive'], '');
    return { purpose, ground };
  }

  does(line: Line, choices: Choices): string {
    return this.tr.t(`erasure.does.${outcome(line, choices)}`);
  }

  /** Finds of one table for one purpose are one line. */
  found(hits: readonly Hit[]): string[] {
    const lines = new Map<string, Hit[]>();
    for (const hit of hits) {
      const key = `${this.place(hit).join(' ')} ${hit.purpose}`;
      lines.set(key, [...(lines.get(key) ?? []), hit]);
    }
    return [...lines.values()].map((alike) => this.line(alike));
  }

  /** The tables and places, each once. */
  places(hits: readonly Hit[]): string[] {
    return [...new Set(hits.map((hit) => this.holding(this.place(hit)[1])?.called[this.tr.language] ?? placeWords(this.place(hit)[1], this.tr)))];
  }

  private line(hits: readonly Hit[]): string {
    const [{ why, purpose }] = hits as [Hit];
    const [kind, table] = this.place(hits[0]!);
    const holding = this.holding(table);
    const fields = hits.flatMap(({ place }) => [...(holding?.own ?? []), ...(holding?.pointers ?? [])].filter(({ column }) => place === `${table}.${column}`).map(({ datum }) => datum.what[this.tr.language]));
    const what = holding ? [holding.called[this.tr.language], ...(fields.length > 0 ? [this.tr.list([...new Set(fields)])] : [])].join(': ') : hits.map(({ place }) => placeWords(place, this.tr)).join(', ');
    const ground = purpose && why !== 'left' && why !== 'waiting' ? this.purpose([purpose], table) : null;
    const count = Math.max(...hits.map(({ rows }) => rows));
    return [this.tr.t(kind === 'file' ? 'erasure.hit.files' : 'erasure.hit.rows', { what, count }), ...(ground ? [`${ground.purpose} (${ground.ground}), ${ground.kept}`] : [])].join('. ');
  }

  /** Whether it is a file, and the table that it belongs to. */
  private place({ place }: Hit): ['file' | 'table', string] {
    const [first = '', second = ''] = place.split('.');
    return first === 'file' ? ['file', second] : ['table', place.split('.').length > 2 || place.includes('/') ? place : first];
  }

  private purpose(purposes: readonly [PurposeKey, ...PurposeKey[]], table: string): Why {
    const { ground, kept } = this.words.why({ purposes }, [table], this.values, this.tr);
    return { purpose: this.words.purpose({ purposes }, this.tr), ground: ground.join('; '), kept: kept.join('; ') };
  }

  private holding(table: string): Holding | undefined {
    return this.holdings.all().find((one) => one.table === table);
  }
}
