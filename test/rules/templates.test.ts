import 'reflect-metadata';
import { describe, expect, test } from '@jest/globals';
import { HtmlValidate } from 'html-validate/node';
import { texts } from '../../src/app.module.js';
import { Languages } from '../../src/platform/i18n/languages.js';
import { Catalogue, languages, type Language } from '../../src/platform/i18n/texts.js';
import { Engine } from '../../src/platform/views/engine.js';
import { definedViews, type View } from '../../src/platform/views/view.js';
import { HtmlRules } from './support/html-rules.js';
import { layoutSample, wholeLayout } from './support/layout-sample.js';
import { PathReader } from './support/paths.js';
import { everyNode, place, templates } from './support/templates.js';

const engine = new Engine(new Languages(new Catalogue(texts)));
const validator = new HtmlValidate(new HtmlRules());
const views = definedViews();

function render(view: View<object>, language: Language): string {
  if (view.name.startsWith('mail/')) return engine.mail(view as View<{ subject: string }>, view.sample as { subject: string }, language);
  const title = 'title' in view.sample ? String(view.sample.title) : view.name;
  const body = engine.body(view, view.sample, language);
  // What has no layout and is no mail is a part of a page.
  return engine.page(view.layout ?? 'public', layoutSample(title, language), view.layout ? body : `<h1>${title}</h1>${body}`, language);
}

describe.each(views.map((view) => [view.name, view] as const))('%s', (_, view) => {
  test('renders from its sample in every language, as valid HTML', async () => {
    const [html = ''] = languages.map((language) => render(view, language));
    const report = await validator.validateString(html);
    const found = report.results.flatMap((result) => result.messages.map(({ line, message, ruleId }) => `${html.split('\n')[line - 1]?.trim()} → ${message} (${ruleId})`));
    expect(found.join('\n')).toBe('');
    if (!view.name.startsWith('mail/')) expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
  });
});

test('every path is known to the sample of each view, and every part of a template is reached by some sample', () => {
  const reader = new PathReader();
  for (const view of views) reader.read(view.name, view.sample);
  for (const layout of ['public', 'staff', 'plain', 'profile']) reader.read(`layouts/${layout}`, wholeLayout('Title'));
  reader.read('layouts/mail', { language: 'en', subject: 'Subject', body: '' });
  reader.read('layouts/document', { language: 'en', title: 'Title', style: '', body: '' });
  expect([...reader.problems, ...reader.unreached()].join('\n')).toBe('');
});

test('every template is the template of a view, and of one only', () => {
  const pages = [...templates.keys()].filter((name) => !/^(layouts|partials)\//.test(name));
  expect(views.map((view) => view.name).sort()).toEqual(pages.sort());
});

test('every partial is called', () => {
  const called = new Set<string>();
  for (const template of templates.values()) {
    everyNode(template.program, (node) => {
      if (node.type === 'PartialStatement') called.add(`partials/${((node as hbs.AST.PartialStatement).name as hbs.AST.PathExpression).original}`);
    });
  }
  expect([...templates.keys()].filter((name) => name.startsWith('partials/') && !called.has(name))).toEqual([]);
});

describe.each([...templates.values()].map((template) => [template.name, template] as const))('%s', (_, template) => {
  test('prints nothing unescaped', () => {
    const raw: string[] = [];
    everyNode(template.program, (node) => {
      if (node.type === 'MustacheStatement' && !(node as hbs.AST.MustacheStatement).escaped) raw.push(place(template, node));
    });
    expect(raw).toEqual([]);
  });

  test('puts what it prints in attributes between quotes, and has no style, script or event of its own', () => {
    const markup = template.source.replace(/\{\{!--[^]*?--\}\}/g, '').replace(/\{\{[^]*?\}\}/g, '\u0001');
    expect(markup.match(/<[a-z][^<>]*\s[\w-]+=[^"'\s<>]*\u0001[^<>]*>/gi) ?? []).toEqual([]);
    expect(markup.match(/<[a-z][^<>]*\s(style|on[a-z]+)=/gi) ?? []).toEqual([]);
    expect(markup.match(/<(style|script)(?![^<>]*\ssrc=)[^<>]*>/gi) ?? []).toEqual([]);
  });

  test('has no words of its own: texts come from the catalogue', () => {
    const text = template.source.replace(/\{\{!--[^]*?--\}\}/g, '').replace(/\{\{[^]*?\}\}/g, '\u0001').replace(/<[^<>]*>/g, '\n').replace(/[\w-]+="[^"]*"/g, '');
    expect(text.match(/\p{L}{2,}/gu) ?? []).toEqual([]);
  });
});
