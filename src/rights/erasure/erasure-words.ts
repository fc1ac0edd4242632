import { Injectable } from '@nestjs/common';
import { Languages } from '../../platform/i18n/languages.js';
import { Ledger } from '../ledger/ledger.js';
import { fulfilments, type StepKey } from '../requests/course.js';
import type { RightsRequest } from '../requests/rights-request.entity.js';
import { outcome, read } from './choices.js';
import { Erasures } from './erasures.js';
import { isLeft } from './hit.js';
import { LineWords } from './line-words.js';
import { ErasurePlan } from './plan.js';

/** What the answer to a request says of the erasure that it led to: what stays, what for, on which ground and how long. */
@Injectable()
export class ErasureWords {
  constructor(private readonly erasures: Erasures, private readonly planning: ErasurePlan, private readonly words: LineWords, private readonly languages: Languages, private readonly ledger: Ledger) {}

  /** The steps that would say more than was done: an erasure is fulfilled once it is carried out and proven, and wholly so once nothing is left (R13). */
  async barred({ id, kind, personId }: Pick<RightsRequest, 'id' | 'kind' | 'personId'>): Promise<readonly StepKey[]> {
    if (kind !== 'erasure' || personId === null) return [];
    const erasure = await this.erasures.of(id);
    if (erasure?.state !== 'proven') return fulfilments;
    return erasure.hits.some(isLeft) ? ['fulfil'] : [];
  }

  /** Paragraphs in the language of the request; none where nothing was erased. */
  async of(request: Pick<RightsRequest, 'id' | 'personId' | 'address' | 'language'>): Promise<string[]> {
    const erasure = await this.erasures.of(request.id);
    if (erasure?.state !== 'proven') return [];
    const tr = this.languages.in(request.language);
    const say = await this.words.in(tr);
    const choices = read(erasure.choices);
    const left = await this.planning.of({ personId: erasure.personId, addresses: request.address ? [request.address] : [] });
    const noted = this.planning.named(erasure.counts).filter((line) => !left.some((one) => one.line.key === line.key));
    const lines = [...left.map(({ line }) => line), ...noted].filter(({ holding }) => holding.table !== 'erasure');
    const named = lines.filter((line) => outcome(line, choices) === 'keep').map((line) => say.stays(line, choices));
    const others = say.found(erasure.hits.filter(({ why }) => why === 'others' || why === 'published'));
    return [
      ...(named.length > 0 ? [[tr.t('erasure.letter.kept'), ...named.map((text) => `– ${text}`)].join('\n')] : [tr.t('erasure.letter.nothing')]),
      ...(others.length > 0 ? [[tr.t('erasure.letter.others'), ...others.map((text) => `– ${text}`)].join('\n')] : []),
      ...(lines.some((line) => line.fields.some(({ datum }) => datum.category === 'B' || datum.category === 'C')) ? [tr.t('erasure.letter.works', say.record())] : []),
      ...(lines.some((line) => outcome(line, choices) === 'ghost') ? [tr.t('erasure.letter.ghost')] : []),
      tr.t('erasure.letter.backups', { date: tr.date(this.ledger.backupsEnd(erasure.erasedAt!)) }),
    ];
  }
}
