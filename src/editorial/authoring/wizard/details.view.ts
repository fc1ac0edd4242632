import type { ErrorSummary, Field, Textarea } from '../../../platform/web/fields.js';
import { defineView, type PageModel } from '../../../platform/views/view.js';
import { suggestionSample, type SuggestionModel } from '../../prefill/suggestion.js';
import { frameSample, type WizardFrame } from './steps.js';

export interface DetailsFields {
  errors: ErrorSummary | null;
  guideline: string;
  languages: { code: string; heading: string; title: Field; abstract: Textarea; keywords: Field }[];
  more: Textarea[];
  words: Field;
  /** Asked for in sections of reviews. */
  work: null | { heading: string; fields: Field[] };
}

export interface DetailsPage extends PageModel, DetailsFields {
  frame: WizardFrame;
  action: string;
  /** What was read from the document. */
  suggestion: SuggestionModel | null;
}

const field: Field = {
  id: 'title', name: 'title', label: 'Title', type: 'text', value: 'On snow', error: 'Write the title.', hint: 'A hint', required: true, autocomplete: null, inputmode: null, maxlength: 500, lang: 'en',
};
export const textareaSample: Textarea = { id: 'abstract', name: 'abstract', label: 'Abstract', value: 'Two\nlines', rows: 8, error: null, hint: 'A hint', required: false, maxlength: 5000, lang: 'en' };

export const detailsFieldsSample: DetailsFields = {
  guideline: 'Nothing sensitive, please.',
  errors: { title: 'There is a problem', errors: [{ href: '#title', text: 'Write the title.' }] },
  languages: [{ code: 'en', heading: 'In English', title: field, abstract: textareaSample, keywords: { ...field, id: 'keywords', name: 'keywords', required: false } }],
  more: [{ ...textareaSample, id: 'funding', name: 'funding' }], words: { ...field, id: 'words', name: 'words' }, work: { heading: 'The reviewed work', fields: [{ ...field, id: 'workTitle', name: 'workTitle' }] },
};

export const detailsView = defineView<DetailsPage>('editorial/authoring/details', 'plain', {
  title: 'About the manuscript', frame: frameSample, action: '/boreal/en/submissions/17/details', suggestion: suggestionSample, ...detailsFieldsSample,
});
