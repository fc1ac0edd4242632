import type { Control, HtmlForm } from './forms.js';
import { markedFile, type MarkedFile } from './files.js';
import type { Marks } from './marks.js';

interface Occasion {
  by: { name: string; password: string; next?: string; named?: string };
  route: string;
  marks: Marks;
  /** Of several choices, whether the last is taken and not the first. */
  last: boolean;
  /** Whether the form came back: days that are past are given instead of days to come. */
  again: boolean;
}

type Answer = string | MarkedFile;

/** Ticks that put away what others have not looked at yet. */
const never = /^(remove|closed|hide|retired)$/;

/** What takes nothing but a number cannot carry a string. */
const number = /^(year|volume|workYear|months|amount|abstractWords|textWords|responseDays|reviewDays|remindBefore|remindAfter|repeatEvery|atMost)$/;

function typed({ name, type, value }: Control, { by, route, marks, again }: Occasion): string {
  const given = { by: by.name, route, field: name };
  if (/^(currentPassword|connectPassword|emailPassword)$/.test(name) || (name === 'password' && route.endsWith('/act'))) return by.password;
  if (type === 'password') return `${marks.word(given)} blue teapot`;
  if (name === 'orcid') return marks.orcid(given);
  if (name === 'isni') return marks.isni(given);
  if (name === 'workIsbn') return marks.isbn(given);
  if (name === 'national') return marks.digits(given);
  if (/^issn/.test(name)) return '';
  if (type === 'email' || /[eE]mails?$|^login$/.test(name)) {
    // Whom somebody names again and again is one and the same.
    by.named ??= `${marks.word({ ...given, route: 'whom they name', field: 'address' })}@people.example`;
    return !again && !/register|profile\/contact|setup|privacy\/request/.test(route) ? by.named : `${marks.word(given)}@people.example`;
  }
  if (route.endsWith('/invite-many')) return `email,given name,family name,roles\n${by.named ?? 'somebody@people.example'},${marks.word(given)},${marks.word(given)},reader`;
  if (type === 'url' || name === 'website') return `https://${marks.word(given)}.example/`;
  if (number.test(name) || /^\d+$/.test(value)) return value || (/[yY]ear/.test(name) ? '2020' : '7');
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return value;
  if (name === 'accent') return value;
  if (name === 'articleAddress') return `https://${marks.word(given)}.example/{number}`;
  if (type === 'textarea' && value.trim()) return `${value}\n\n${marks.word(given)}`;
  return marks.word(given);
}

const longAgo = '2020-01-31';
const soon = (): string => new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);

/** What somebody who wants to give everything puts into a form, in the order of its fields; and which fields have a string of their own. */
export async function answers(form: HtmlForm, occasion: Occasion): Promise<{ fields: [string, Answer][]; marked: string[] }> {
  const fields: [string, Answer][] = [];
  const marked: string[] = [];
  const radios = new Map<string, Control[]>();
  let pressed = false;
  for (const control of form.controls) {
    const { kind, name, type, value, checked, options, accept } = control;
    if (kind === 'file') {
      fields.push([name, await markedFile(occasion.marks, accept, { by: occasion.by.name, route: occasion.route, field: name })]);
      marked.push(name);
    } else if (kind === 'free') {
      const answer = typed(control, occasion);
      fields.push([name, answer]);
      marked.push(name);
      if (type === 'password' && answer !== occasion.by.password) occasion.by.next = answer;
    } else if (type === 'radio') radios.set(name, [...(radios.get(name) ?? []), control]);
    else if (type === 'checkbox') {
      if (checked || !never.test(name)) fields.push([name, value || 'on']);
    } else if (type === 'submit') {
      if (!pressed) fields.push([name, value]);
      pressed = true;
    } else if (type === 'date') fields.push([name, value || (occasion.again !== (name === 'from') ? longAgo : soon())]);
    else if (type === 'number') fields.push([name, value || (/[yY]ear/.test(name) ? '2020' : '7')]);
    else if (type === 'select') fields.push([name, value || ((occasion.last ? options.at(-1) : options.find((option) => option !== '')) ?? '')]);
    else fields.push([name, value]);
  }
  for (const [name, group] of radios) fields.push([name, occasion.last ? group.at(-1)!.value : (group.find(({ checked }) => checked) ?? group[0]!).value]);
  return { fields, marked };
}
