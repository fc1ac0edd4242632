import type { Translator } from '../../platform/i18n/translator.js';
import { untilOf } from './block-words.js';
import type { ReadBlock } from './blocks.query.js';
import type { TimelineModel } from './blocks.view.js';

/** What happened to an account, the newest first. Staff see who did it; the person, by which journal or the platform (P2). */
export function blockHistory(blocks: readonly ReadBlock[], tr: Translator, options: { names: boolean; now: Date }): TimelineModel | null {
  const by = (block: ReadBlock, name: string): string => (options.names && name ? name : block.journal ? tr.pick(block.journal).text : tr.t('note.platform'));
  const items = blocks.flatMap((block) => [
    ...(block.liftedAt ? [{ at: block.liftedAt, text: tr.t('block.history.lifted'), actor: by(block, block.liftedBy), detail: block.liftReason }] : []),
    ...(!block.liftedAt && block.endsAt && block.endsAt <= options.now ? [{ at: block.endsAt, text: tr.t('block.history.ended'), actor: null, detail: null }] : []),
    {
      at: block.startsAt, text: tr.t('block.history.blocked', { until: untilOf(block.endsAt, tr) }), actor: by(block, block.placedBy),
      detail: [tr.t(`block.reason.${block.reason}`), block.comment].filter(Boolean).join(': '),
    },
  ]);
  return items.length === 0 ? null : { items: items.map(({ at, ...item }) => ({ ...item, iso: at.toISOString(), time: tr.dateTime(at) })) };
}
