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
