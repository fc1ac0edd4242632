import type { RequestContext } from '../../platform/web/request.js';
import { placeOf } from '../place.js';
import type { Read } from './read-docx.js';
import { prefillUrls } from './urls.js';

/** What the partial of the details page prints above its fields. */
export interface SuggestionModel {
  heading: string;
  lede: string;
  facts: { items: { term: string; values: { text: string; href: string | null; lang: string | null }[] }[] };
  action: string;
  submit: string;
}

export const suggestionSample: SuggestionModel = {
  heading: 'Read from your document', lede: 'Check it.', facts: { items: [{ term: 'Title', values: [{ text: 'On snow', href: null, lang: 'en' }] }] }, action: '/boreal/en/submissions/17/details/suggestion', submit: 'Use this',
};

export function suggestionOf(ctx: RequestContext, id: number, language: string, read: Read | null): SuggestionModel | null {
  if (!read) return null;
  const { t } = ctx.translator;
  const item = (key: string, texts: readonly string[], lang: string | null): SuggestionModel['facts']['items'] => (texts.length > 0 ? [{ term: t(key), values: texts.map((text) => ({ text, href: null, lang })) }] : []);
  return {
    heading: t('prefill.heading'), lede: t('prefill.lede'), action: prefillUrls.use(placeOf({ id }, ctx)), submit: t('prefill.use'),
    facts: {
      items: [
        ...item('details.title', read.title ? [read.title] : [], language), ...item('details.abstract', read.abstract ? [read.abstract] : [], language), ...item('prefill.authors', read.authors, null),
      ],
    },
  };
}
