import type { Localized, Translator } from '../platform/i18n/translator.js';
import type { Field, Textarea } from '../platform/web/fields.js';
import type { Form } from '../platform/web/form.js';

/** Forms send one text for each language, in the order of the hidden fields `language`. */
export interface InLanguages {
  language: string[];
}

/** What was typed, by language; a language that was not on the form keeps its text. */
export function toLocalized(before: Localized, { language }: InLanguages, texts: readonly string[], allowed: readonly string[]): Localized {
  const typed = language.map((code, index) => [code, texts[index] ?? ''] as const).filter(([code]) => allowed.includes(code));
  return Object.fromEntries(Object.entries({ ...before, ...Object.fromEntries(typed) }).filter(([, text]) => text));
}

export const fromLocalized = (content: Localized, languages: readonly string[]): string[] => languages.map((code) => content[code] ?? '');

interface Options {
  label: string;
  required?: boolean;
  hint?: string;
  maxlength?: number;
}

/** One text field for each language of the form; the first has the field's own id, which the error summary links to. */
export function localizedFields<T extends InLanguages>(form: Form<T>, name: keyof T & string, tr: Translator, options: Options): Field[] {
  const error = form.errors[name];
  return form.values.language.map((code, index) => ({
    id: index === 0 ? name : `${name}-${code}`, name, type: 'text', value: texts(form, name)[index] ?? '',
    label: form.values.language.length > 1 ? tr.t('journals.inLanguage', { label: tr.t(options.label), language: tr.languageName(code) }) : tr.t(options.label),
    hint: index === 0 && options.hint ? tr.t(options.hint) : null, error: index === 0 && error ? tr.t(error.key, error.args) : null,
    required: index === 0 && (options.required ?? false), autocomplete: 'off', inputmode: null, maxlength: options.maxlength ?? null, lang: code,
  }));
}

export function localizedTextareas<T extends InLanguages>(form: Form<T>, name: keyof T & string, tr: Translator, options: Options & { rows: number }): Textarea[] {
  return localizedFields(form, name, tr, options).map(({ type: _type, autocomplete: _autocomplete, inputmode: _inputmode, ...rest }) => ({ ...rest, rows: options.rows }));
}

function texts<T extends object>(form: Form<T>, name: keyof T): readonly string[] {
  const value: unknown = form.values[name];
  return Array.isArray(value) ? (value as string[]) : [];
}
