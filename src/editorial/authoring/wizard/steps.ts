import type { RequestContext } from '../../../platform/web/request.js';
import { placeOf, type Place } from '../../place.js';
import { editorialUrls } from '../../urls.js';
import type { Manuscript } from '../manuscripts.js';
import { missingOf } from './missing.js';
import { stepKeys, type StepKey } from './step-keys.js';

/** What every page of the wizard has around its form. */
export interface WizardFrame {
  title: string;
  eyebrow: string;
  steps: { summary: string; items: { label: string; href: string | null; done: boolean; current: boolean }[] };
  saved: { label: string; href: string };
  cancel: { label: string; href: string } | null;
}

const hrefs: Record<StepKey, (at: Place) => string> = {
  start: editorialUrls.wizardStart, files: editorialUrls.wizardFiles, details: editorialUrls.wizardDetails,
  contributors: editorialUrls.wizardContributors, note: editorialUrls.wizardNote, check: editorialUrls.wizardCheck,
};

export const stepHref = (ctx: RequestContext, submission: number, step: StepKey): string => hrefs[step](placeOf({ id: submission }, ctx));

const nextOf = (step: StepKey): StepKey => stepKeys[stepKeys.indexOf(step) + 1] ?? 'check';
export const nextHref = (ctx: RequestContext, submission: number, step: StepKey): string => stepHref(ctx, submission, nextOf(step));

function isDone(manuscript: Manuscript, step: StepKey): boolean {
  if (step === 'check') return false;
  const come = stepKeys.indexOf(manuscript.submission.step as StepKey) > stepKeys.indexOf(step);
  return come && !missingOf(manuscript).some((lacking) => lacking.step === step);
}

/** Where someone who comes back goes on: the first step that is not done. */
export const resumeStep = (manuscript: Manuscript): StepKey => stepKeys.find((step) => !isDone(manuscript, step)) ?? 'check';

export function frame(ctx: RequestContext, current: StepKey, manuscript: Manuscript | null): WizardFrame {
  const { t } = ctx.translator;
  const summary = t('wizard.stepOf', { number: stepKeys.indexOf(current) + 1, of: stepKeys.length });
  return {
    title: t(`wizard.${current}.title`),
    eyebrow: t('wizard.eyebrow'),
    steps: {
      summary,
      items: stepKeys.map((step) => ({
        label: t(`wizard.${step}`), current: step === current, done: manuscript !== null && isDone(manuscript, step),
        href: manuscript && step !== current ? stepHref(ctx, manuscript.submission.id, step) : null,
      })),
    },
    saved: { label: t(manuscript ? 'wizard.leave' : 'wizard.back'), href: editorialUrls.submissions({ journal: ctx.journal?.path ?? '', lang: ctx.language }) },
    cancel: manuscript && { label: t('wizard.cancel'), href: editorialUrls.cancellation(placeOf(manuscript.submission, ctx)) },
  };
}

export const frameSample: WizardFrame = {
  title: 'Your files', eyebrow: 'New submission',
  steps: { summary: 'Step 2 of 6', items: [{ label: 'Start', href: '/boreal/en/submissions/17/start', done: true, current: false }, { label: 'Files', href: null, done: false, current: true }] },
  saved: { label: 'Leave', href: '/boreal/en/submissions' },
  cancel: { label: 'Cancel', href: '/boreal/en/submissions/17/cancellation' },
};
