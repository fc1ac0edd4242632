import { Injectable } from '@nestjs/common';
import { grounds } from '../../personal-data/grounds.js';
import { purposes, type PurposeKey } from '../../personal-data/purposes.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { capital, DatumWords } from '../holdings/datum-words.js';
import { Holdings, type Holding } from '../holdings/holdings.js';
import { groundOf } from '../requests/refusal-grounds.js';
import { outcome, type Choices } from './choices.js';
import type { Line } from './erasure-lines.js';
import type { Hit } from './hit.js';

/** What the lines of an erasure, and what was found after it, are called. */
@Injectable()
export class LineWords {
  constructor(private readonly words: DatumWords, private readonly holdings: Holdings) {}

  title({ holding }: Line, tr: Translator): string {
    return holding.called[tr.language];
  }

  fields({ fields }: Line, tr: Translator): string {
    return capital(tr.list([...new Set(fields.map(({ datum }) => datum.what[tr.language]))]));
  }

  /** Why data stays: the purpose, its ground and its end, or the ground that was chosen. */
  why(line: Line, choices: Choices, tr: Translator): { purpose: string; ground: string; kept: string } {
    const choice = choices.get(line.key);
    if (typeof line.does === 'object') return this.purpose(line.does.keep, tr);
    if (choice && choice !== 'erase') return { purpose: tr.t(`requests.ground.${choice}`), ground: groundOf(choice).article, kept: tr.t('erasure.kept.chosen') };
    const { ground, kept } = this.words.why(line.fields[0]!.datum, tr);
    return { purpose: this.words.purpose(line.fields[0]!.datum, tr), ground: ground.join('; '), kept: kept.join('; ') };
  }

  purpose(key: PurposeKey, tr: Translator): { purpose: string; ground: string; kept: string } {
    const { ground, words, end } = purposes[key];
    return { purpose: capital(words[tr.language]), ground: tr.t('rights.groundOf', { ground: grounds[ground].words[tr.language], article: grounds[ground].article }), kept: end[tr.language] };
  }

  /** What stays, one line for the person: what, what for, on which ground, how long. */
  stays(line: Line, choices: Choices, tr: Translator): string {
    const { purpose, ground, kept } = this.why(line, choices, tr);
    return tr.t('erasure.stays', { what: `${this.title(line, tr)}: ${this.fields(line, tr).toLocaleLowerCase(tr.language)}`, purpose, ground, kept });
  }

  does(line: Line, choices: Choices, tr: Translator): string {
    return tr.t(`erasure.does.${outcome(line, choices)}`);
  }

  found({ place, rows, why, purpose }: Hit, tr: Translator): string {
    const [table = '', column = ''] = place.split('.');
    const file = table === 'file';
    const holding = this.holding(file ? column : table);
    const field = [...(holding?.own ?? []), ...(holding?.pointers ?? [])].find((one) => one.column === column);
    const what = holding ? [holding.called[tr.language], ...(field ? [field.datum.what[tr.language]] : [])].join(': ') : place;
    const ground = purpose && why !== 'left' ? this.purpose(purpose, tr) : null;
    return [tr.t(file ? 'erasure.hit.files' : 'erasure.hit.rows', { what, count: rows }), ...(ground ? [`${ground.purpose} (${ground.ground}), ${ground.kept}`] : [])].join('. ');
  }

  private holding(table: string): Holding | undefined {
    return this.holdings.all().find((one) => one.table === table);
  }
}

