import type { Translator } from '../i18n/translator.js';
import type { Form } from './form.js';

/** What the partial `field` prints. */
export interface Field {
  id: string;
  name: string;
  label: string;
  type: string;
  value: string;
  error: string | null;
  hint: string | null;
  required: boolean;
  autocomplete: string | null;
  inputmode: string | null;
  maxlength: number | null;
  lang: string | null;
}

export interface Textarea extends Omit<Field, 'type' | 'autocomplete' | 'inputmode'> {
  rows: number;
}

export interface Select {
  id: string;
  name: string;
  label: string;
  options: { value: string; label: string; selected: boolean }[];
  hint: string | null;
  error: string | null;
  required: boolean;
}

/** What the partials `radios` and `checkboxes` print. */
export interface Choices {
  id: string;
  name: string;
  legend: string;
  options: { id: string; value: string; label: string; hint: string | null; checked: boolean }[];
  hint: string | null;
  error: string | null;
  required: boolean;
}

export interface FileField {
  id: string;
  name: string;
  label: string;
  accept: string;
  multiple: boolean;
  hint: string | null;
  error: string | null;
  required: boolean;
}

export interface ErrorSummary {
  title: string;
  errors: { href: string; text: string }[];
}

type FieldOptions = Partial<Pick<Field, 'type' | 'required' | 'autocomplete' | 'inputmode' | 'maxlength' | 'lang'>> & { label: string; hint?: string | null };
type ChoiceOptions = { label: string; hint?: string | null; required?: boolean; options: readonly { value: string; label: string; hint?: string }[] };

/** Turns a form into what its template prints. Labels are keys of texts. */
export class FieldMaker<T extends object> {
  constructor(private readonly form: Form<T>, private readonly tr: Translator) {}

  field(name: keyof T & string, options: FieldOptions): Field {
    const secret = options.type === 'password';
    return {
      id: name, name, type: options.type ?? 'text', value: secret ? '' : String(this.form.values[name] ?? ''),
      label: this.tr.t(options.label), hint: options.hint ? this.tr.t(options.hint) : null, error: this.error(name),
      required: options.required ?? false, autocomplete: options.autocomplete ?? null, inputmode: options.inputmode ?? null,
      maxlength: options.maxlength ?? null, lang: options.lang ?? null,
    };
  }

  /** Free text says what may not be written in it (P4), unless it holds something that other rules are for. */
  textarea(name: keyof T & string, options: FieldOptions & { rows?: number; holds?: 'manuscript' | 'list' }): Textarea {
    const { type: _type, autocomplete: _autocomplete, inputmode: _inputmode, ...rest } = this.field(name, options);
    const rule = options.holds || options.hint === 'web.noSensitive' ? null : this.tr.t('web.noSensitive');
    return { ...rest, hint: [rest.hint, rule].filter(Boolean).join(' ') || null, rows: options.rows ?? 5 };
  }

  select(name: keyof T & string, options: ChoiceOptions): Select {
    return { ...this.common(name, options), label: this.tr.t(options.label), options: options.options.map(({ value, label }) => ({ value, label, selected: this.chosen(name, value) })) };
  }

  /** Radios or checkboxes. The first option has the field's own id, which the error summary links to. */
  choices(name: keyof T & string, options: ChoiceOptions): Choices {
    return {
      ...this.common(name, options),
      id: `${name}-group`,
      legend: this.tr.t(options.label),
      options: options.options.map(({ value, label, hint }, index) => ({
        id: index === 0 ? name : `${name}-${index}`, value, label, hint: hint ?? null, checked: this.chosen(name, value),
      })),
    };
  }

  checkbox(name: keyof T & string, options: { label: string; hint?: string | null; required?: boolean; args?: Record<string, unknown> }): Checkbox {
    return {
      id: name, name, value: 'yes', label: this.tr.t(options.label, options.args), hint: options.hint ? this.tr.t(options.hint) : null,
      error: this.error(name), required: options.required ?? false, checked: this.form.values[name] === true,
    };
  }

  /** Null where nothing is wrong. */
  /** In the order of the form’s fields; those named come first, where the page has them first. */
  summary(first: readonly (keyof T & string)[] = []): ErrorSummary | null {
    if (!this.form.invalid) return null;
    const wrong = Object.keys(this.form.errors);
    return {
      title: this.tr.t('form.problem'),
      errors: [...first.filter((name) => wrong.includes(name)), ...wrong.filter((name) => !first.some((one) => one === name))].map((name) => ({ href: `#${name}`, text: this.error(name) ?? '' })),
    };
  }

  private common(name: string, options: ChoiceOptions): Pick<Select, 'id' | 'name' | 'hint' | 'error' | 'required'> {
    return { id: name, name, hint: options.hint ? this.tr.t(options.hint) : null, error: this.error(name), required: options.required ?? false };
  }

  private chosen(name: keyof T & string, option: string): boolean {
    const value: unknown = this.form.values[name];
    return Array.isArray(value) ? value.includes(option) : String(value) === option;
  }

  private error(name: string): string | null {
    const error = this.form.errors[name];
    return error ? this.tr.t(error.key, error.args) : null;
  }
}

export interface Checkbox {
  id: string;
  name: string;
  value: string;
  label: string;
  hint: string | null;
  error: string | null;
  required: boolean;
  checked: boolean;
}
