import type { Translator } from '../../platform/i18n/translator.js';
import { stageTrack } from '../stage-look.js';
import type { Status } from './status-sharings.js';
import type { StatusModel } from './status.view.js';

export function statusModel(tr: Translator, { stage, submittedAt, stageSince }: Status): StatusModel {
  const fact = (key: string, text: string) => ({ term: tr.t(key), values: [{ text, href: null, lang: null }] });
  return {
    heading: tr.t('following.heading'), stages: stageTrack(tr, stage),
    facts: { items: [fact('following.stage', tr.t(`stage.${stage}`)), ...(submittedAt ? [fact('own.date', tr.date(submittedAt))] : []), fact('own.since', tr.date(stageSince))] },
  };
}
