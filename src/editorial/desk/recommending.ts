import type { Translator } from '../../platform/i18n/translator.js';
import type { Recommendation } from '../review-assignment.entity.js';

/** What an editor who does not decide can recommend to those who do. */
export const recommendable: readonly Recommendation[] = ['accept', 'revisions', 'resubmitHere', 'decline'];

export const isRecommendable = (text: string): boolean => recommendable.some((one) => one === text);

/** What the letter says of the recommendation, beside its words. */
export const recommends = (what: string): ((translator: Translator) => string[]) => ({ t }) => (isRecommendable(what) ? [t('move.recommended', { what: t(`recommendation.${what}`) })] : []);
