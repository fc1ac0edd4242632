import type { Choices, Field, Select, Textarea } from '../../platform/web/fields.js';

/** Parts that the samples of several pages share. */
export const sampleField: Field = {
  id: 'words', name: 'words', label: 'Words', type: 'text', value: 'snow', error: 'Write something', hint: 'Name or interest', required: true,
  autocomplete: 'off', inputmode: 'text', maxlength: 200, lang: 'en',
};

export const sampleTextarea: Textarea = { id: 'note', name: 'note', label: 'Note', value: 'Text', rows: 5, error: 'Too long', hint: 'A few words', required: true, maxlength: 5000, lang: 'en' };

export const sampleChoices: Choices = {
  id: 'method-group', name: 'method', legend: 'Method', hint: 'Choose one', error: 'Choose', required: true,
  options: [{ id: 'method', value: 'open', label: 'Open', hint: 'Both know', checked: true }],
};

export const sampleSelect: Select = {
  id: 'language', name: 'language', label: 'Language', options: [{ value: 'en', label: 'English', selected: true }], hint: 'Of the letter', error: 'Choose', required: true,
};

/** One question of a form, as the partial that its type has; the others are null. */
export interface ReportQuestions {
  intro: string[];
  items: { field: Field | null; textarea: Textarea | null; radios: Choices | null; checkboxes: Choices | null }[];
}

export const sampleQuestions: ReportQuestions = {
  intro: ['Please answer.'],
  items: [
    { field: { ...sampleField, id: 'answer0', name: 'answer0' }, textarea: null, radios: null, checkboxes: null }, { field: null, textarea: { ...sampleTextarea, id: 'answer1', name: 'answer1' }, radios: null, checkboxes: null },
    { field: null, textarea: null, radios: { ...sampleChoices, id: 'answer2-group', name: 'answer2', options: [{ id: 'answer2', value: '0', label: 'Yes', hint: null, checked: true }] }, checkboxes: null },
    { field: null, textarea: null, radios: null, checkboxes: { ...sampleChoices, id: 'answer3-group', name: 'answer3', options: [{ id: 'answer3', value: '0', label: 'Snow', hint: null, checked: true }] } },
  ],
};
