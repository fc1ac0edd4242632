import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { validateSync } from 'class-validator';
import { requestOf } from './request.js';

type FormClass<T extends object> = new () => T;
export type FieldErrors = Partial<Record<string, { key: string; args?: Record<string, unknown> }>>;

/**
 * A posted form: the values as typed, and what is wrong, by field. A form class gives each field a first value, which
 * also says its type (text, list of texts, yes or no); what the class does not declare is ignored (X12). The message of
 * each class-validator decorator is the key of a text.
 */
export class Form<T extends object> {
  constructor(readonly values: T, readonly errors: FieldErrors = {}) {}

  get invalid(): boolean {
    return Object.keys(this.errors).length > 0;
  }

  /** The form with one more error, found by the use case or the database. */
  with(field: keyof T & string, key: string, args?: Record<string, unknown>): Form<T> {
    return new Form(this.values, { ...this.errors, [field]: args ? { key, args } : { key } });
  }

  /** The form with only those of its errors that still count. */
  only(counts: (field: string) => boolean): Form<T> {
    return new Form(this.values, Object.fromEntries(Object.entries(this.errors).filter(([field]) => counts(field))));
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : Array.isArray(value) ? textOf(value.at(-1)) : '');
const clean = (text: string): string => text.replace(/\r\n?/g, '\n').replaceAll('\u0000', '').trim();

export function bind<T extends object>(type: FormClass<T>, body: unknown): Form<T> {
  const values = new type();
  const given = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const target = values as Record<string, unknown>;
  for (const field of Object.keys(values)) {
    const raw = Object.hasOwn(given, field) ? given[field] : undefined;
    if (typeof target[field] === 'boolean') target[field] = raw !== undefined && textOf(raw) !== '';
    else if (Array.isArray(target[field])) target[field] = (Array.isArray(raw) ? raw : raw === undefined ? [] : [raw]).map(textOf).map(clean);
    else if (raw !== undefined) target[field] = /password/i.test(field) ? textOf(raw) : clean(textOf(raw));
  }
  const problems = new Map(validateSync(values, { stopAtFirstError: true, forbidUnknownValues: false }).map((problem) => [problem.property, problem]));
  const errors: FieldErrors = {};
  // In the order of the fields, whatever the order of the classes that declare them.
  for (const field of Object.keys(values)) {
    const key = Object.values(problems.get(field)?.constraints ?? {})[0];
    if (key) errors[field] = { key };
  }
  return new Form(values, errors);
}

/** Hands the handler the posted form as a Form of the class. */
export const Posted = createParamDecorator((type: FormClass<object>, host: ExecutionContext) => bind(type, requestOf(host).body));
