import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import Handlebars from 'handlebars';
import { asset } from '../web/assets.js';
import { root } from '../root.js';
import { Languages } from '../i18n/languages.js';
import type { Language } from '../i18n/texts.js';
import type { Translator } from '../i18n/translator.js';
import { inWords } from '../i18n/withheld.js';
import type { Layout } from './layout.js';
import type { LayoutName, PageModel, View } from './view.js';

const folder = join(root, 'views');

/** The helpers that a template may use besides if, unless, each and with. */
export const helperNames = ['t', 'asset'] as const;

type Templates = ReadonlyMap<string, Handlebars.TemplateDelegate>;

let known: Templates | null = null;
let documentStyle: string | null = null;

/** Handlebars, strict: a path that the model does not have is an error, nothing is looked up on prototypes, and everything printed is escaped. */
function compile(handlebars: typeof Handlebars, source: string): Handlebars.TemplateDelegate {
  return handlebars.compile(source, {
    strict: true,
    preventIndent: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(helperNames.map((name) => [name, true])),
  });
}

/** The templates of the house; read once, as each is compiled when it is first shown, and a process of tests opens many houses. */
function templates(): Templates {
  if (known) return known;
  const handlebars = Handlebars.create();
  const pages = new Map<string, Handlebars.TemplateDelegate>();
  handlebars.registerHelper('t', (key: string, options: Handlebars.HelperOptions) =>
    (options.data as { translator: Translator }).translator.t(key, options.hash as Record<string, unknown>));
  handlebars.registerHelper('asset', (name: string) => asset(name));
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.hbs')) continue;
    const name = file.slice(0, -'.hbs'.length).replaceAll('\\', '/');
    const source = readFileSync(join(folder, file), 'utf8');
    if (name.startsWith('partials/')) handlebars.registerPartial(name.slice('partials/'.length), compile(handlebars, source));
    else pages.set(name, compile(handlebars, source));
  }
  return (known = pages);
}

/** Shows models in the templates of the house. */
@Injectable()
export class Engine {
  private readonly templates = templates();

  constructor(private readonly languages: Languages) {}

  /** The page's own part, without a layout. */
  body<M extends object>(view: View<M>, model: M, language: Language): string {
    return this.run(view.name, model, language);
  }

  page(name: LayoutName, layout: Omit<Layout, 'body'>, body: string, language: Language): string {
    return this.run(`layouts/${name}`, { ...layout, body: new Handlebars.SafeString(body) }, language);
  }

  mail<M extends { subject: string }>(view: View<M>, model: M, language: Language): string {
    const body = new Handlebars.SafeString(this.run(view.name, model, language));
    return this.run('layouts/mail', { language, subject: model.subject, body }, language);
  }

  /** A page that is whole in itself, kept as a file. */
  document<M extends PageModel>(view: View<M>, model: M, language: Language): string {
    // Our own file: the copy is opened from a folder, and has no other to ask for its looks.
    const style = new Handlebars.SafeString(`<style>\n${(documentStyle ??= readFileSync(join(folder, 'layouts/document.css'), 'utf8'))}</style>`);
    return this.run('layouts/document', { language, title: model.title, style, body: new Handlebars.SafeString(this.run(view.name, model, language)) }, language);
  }

  /** What is said outside a template, such as a subject. */
  said(text: string, language: Language): string {
    return inWords(text, this.languages.in(language));
  }

  private run(name: string, model: object, language: Language): string {
    const template = this.templates.get(name);
    if (!template) throw new Error(`There is no template ${name}.`);
    const translator = this.languages.in(language);
    return inWords(template(model, { data: { translator } }), translator);
  }
}
