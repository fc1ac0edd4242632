import type { Translator } from '../platform/i18n/translator.js';
import type { Stage } from './stages.js';

const colors: Record<Stage, string> = {
  draft: 'neutral', submission: 'warning', review: 'info', copyediting: 'accent', production: 'accent', scheduled: 'accent', published: 'success', declined: 'danger', withdrawn: 'neutral',
};
export const stageColor = (stage: Stage): string => colors[stage];

const road: readonly Stage[] = ['submission', 'review', 'copyediting', 'production', 'published'];

/** What the partial `stage-track` prints: the main road, and where the manuscript stands on it. */
export function stageTrack(translator: Translator, stage: Stage): { label: string; items: { label: string; done: boolean; current: boolean }[] } {
  const off = stage === 'declined' || stage === 'withdrawn';
  const steps = off ? [...road.slice(0, 1), stage] : stage === 'scheduled' ? road.map((step) => (step === 'production' ? stage : step)) : road;
  const at = steps.indexOf(stage);
  return {
    label: translator.t('list.stage'),
    items: steps.map((step, index) => ({ label: translator.t(`stage.${step}`), done: index < at || stage === 'published', current: index === at })),
  };
}
