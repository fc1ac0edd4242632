import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import ts from 'typescript';
import { texts } from '../../src/app.module.js';
import { Languages } from '../../src/platform/i18n/languages.js';
import { Catalogue, languages } from '../../src/platform/i18n/texts.js';
import { FieldMaker } from '../../src/platform/web/fields.js';
import { Form } from '../../src/platform/web/form.js';
import { everySyntax, sourcesIn } from './support/sources.js';
import { templates } from './support/templates.js';

const catalogue = new Catalogue(texts);
const sources = sourcesIn('src');

test('[P4] a field for free text says what may not be written in it, beside what it says of itself', () => {
  for (const language of languages) {
    const tr = new Languages(catalogue).in(language);
    const fields = new FieldMaker(new Form({ words: '' }), tr);
    const rule = tr.t('web.noSensitive');
    expect(fields.textarea('words', { label: 'masthead.name' }).hint).toBe(rule);
    expect(fields.textarea('words', { label: 'masthead.name', hint: 'web.noSensitive' }).hint).toBe(rule);
    expect(fields.textarea('words', { label: 'masthead.name', hint: 'person.orcid.hint' }).hint).toBe(`${tr.t('person.orcid.hint')} ${rule}`);
    expect(fields.textarea('words', { label: 'masthead.name', holds: 'manuscript' }).hint).toBeNull();
  }
});

/** What other rules are for: the manuscript itself, lists of words, and what a journal publishes in its own name. */
const exceptions = [
  'src/accounts/person/person-fields.ts interests',
  'src/editorial/agreements/agreements.controller.ts text',
  'src/editorial/authoring/wizard/details-page.ts name',
  'src/editorial/forms/form-pages.ts intro',
  'src/editorial/forms/form-pages.ts options',
  'src/editorial/special-issues/special-issue-pages.ts call',
  'src/journals/settings/section-pages.ts checklist', 'src/journals/settings/section-pages.ts guidance', 'src/journals/settings/settings-pages.ts about',
  'src/journals/settings/settings-pages.ts authorGuidelines', 'src/journals/settings/settings-pages.ts closedText',
  'src/publishing/desk/issue-desk-pages.ts description',
  'src/rights/closings/closing-pages.ts announcement',
  'src/rights/organisations/organisation-pages.ts name',
];

test('[P4] which fields do not say so is written here', () => {
  const found = new Set<string>();
  for (const source of sources) {
    everySyntax(source, (node) => {
      if (!ts.isCallExpression(node)) return;
      const called = ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : node.expression.getText();
      const [first, second] = called === 'localizedTextareas' ? [node.arguments[1], null] : [node.arguments[0], node.arguments[1]];
      const silent = called === 'localizedTextareas' || (called === 'textarea' && second !== null && second !== undefined && /\bholds:/.test(second.getText()));
      if (silent && first) found.add(`${source.file} ${first.getText().replaceAll(/['"]/g, '')}`);
    });
  }
  expect([...found].sort()).toEqual(exceptions);
});

test('a field of many lines is drawn by one partial, from what the maker of fields has made', () => {
  expect([...templates.values()].filter(({ source }) => source.includes('<textarea')).map(({ name }) => name)).toEqual(['partials/textarea']);
  const byHand = sources.filter(({ file, text }) => !/\.views?\.ts$|samples\.ts$|^src\/platform\/web\/fields\.ts$|^src\/journals\/localized\.ts$|^src\/cli\//.test(file) && /\brows: \d+\b/.test(text.replace(/(textarea|localizedTextareas)\([^\n]*/g, '')));
  expect(byHand.map(({ file }) => file).sort()).toEqual(['src/contributors/contributor-fields.ts', 'src/editorial/authoring/wizard/details-page.ts']);
});
