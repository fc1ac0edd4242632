/** What a letter says. */
export interface LetterWords {
  subject: string;
  text: string;
}

/** What is wrong with a template, and in which line. */
export interface Fault {
  kind: 'unknown' | 'code' | 'open' | 'close';
  line: number;
  what: string;
}

const variable = /\{\{\s*([A-Za-z]+)\s*\}\}/g;

/** Puts values in their places, once: what a value holds is text, whatever it looks like, and nothing in it is looked at again (X31). */
export const filled = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(variable, (place, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? '') : place));

/** The only syntax there is, is `{{name}}` with a name of the letter's own: anything else between braces is named and refused (X31). */
export function faultsOf(template: string, known: readonly string[]): Fault[] {
  return template.split('\n').flatMap((text, index): Fault[] => {
    const fault = (kind: Fault['kind'], what: string): Fault[] => [{ kind, line: index + 1, what }];
    const code = /\{\{\{.*?\}\}\}|\{\{\{|\}\}\}/.exec(text);
    if (code) return fault('code', code[0]);
    const rest = text.replace(variable, '');
    const strange = /\{\{.*?\}\}/.exec(rest);
    if (strange) return fault('code', strange[0]);
    const unknown = [...text.matchAll(variable)].filter(([, name = '']) => !known.includes(name));
    if (unknown.length > 0) return unknown.flatMap(([place]) => fault('unknown', place));
    const open = rest.indexOf('{{');
    if (open >= 0) return fault('open', rest.slice(open, open + 30));
    return rest.includes('}}') ? fault('close', rest.slice(Math.max(0, rest.indexOf('}}') - 30), rest.indexOf('}}') + 2)) : [];
  });
}
