/** One thing that a form asks for. `free` takes whatever somebody types, `file` a file; all else is chosen from what is there. */
export interface Control {
  kind: 'free' | 'file' | 'closed';
  name: string;
  type: string;
  value: string;
  /** Of a select: what may be chosen. */
  options: string[];
  checked: boolean;
  required: boolean;
  accept: string;
}

export interface HtmlForm {
  action: string;
  /** Where some of its buttons send it instead. */
  others: string[];
  method: string;
  controls: Control[];
}

const free = ['text', 'email', 'url', 'tel', 'password', 'search', 'textarea'];

export const decoded = (text: string): string =>
  text.replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16))).replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

function attributes(tag: string): Map<string, string> {
  return new Map([...tag.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [name!.toLowerCase(), decoded(value ?? '')]));
}

function control(name: string, rest: string, inner: string): Control | null {
  const has = attributes(rest);
  const type = has.get('inputmode') === 'numeric' ? 'number' : name === 'input' ? (has.get('type') ?? 'text') : name;
  if (!has.has('name') || has.has('disabled') || (name === 'button' && type !== 'button')) return null;
  const options = [...inner.matchAll(/<option\b([^>]*)>/g)].map(([, option]) => attributes(option!));
  const chosen = options.find((option) => option.has('selected')) ?? options[0];
  const value = name === 'select' ? (chosen?.get('value') ?? '') : name === 'textarea' ? decoded(inner).replace(/^\n/, '') : (has.get('value') ?? '');
  return {
    kind: free.includes(type) ? 'free' : type === 'file' ? 'file' : 'closed', name: has.get('name')!, type: name === 'button' ? 'submit' : type, value,
    options: options.map((option) => option.get('value') ?? ''), checked: has.has('checked'), required: has.has('required'), accept: has.get('accept') ?? '',
  };
}

/** The forms of a page, as a browser would read them. */
export function formsIn(html: string): HtmlForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([^]*?)<\/form>/g)].map(([, head, body]) => {
    const has = attributes(head!);
    const controls = [...body!.matchAll(/<(input|select|textarea|button)\b([^>]*)>(?:([^]*?)<\/\1>)?/g)].flatMap(([, name, rest, inner]) => control(name!, rest!, name === 'input' ? '' : (inner ?? '')) ?? []);
    const others = [...new Set([...body!.matchAll(/formaction="([^"]+)"/g)].map(([, other]) => decoded(other!)))];
    return { action: has.get('action') ?? '', others, method: (has.get('method') ?? 'get').toLowerCase(), controls };
  });
}

export const linksIn = (html: string): string[] => [...html.matchAll(/<a\b[^>]*\bhref="([^"]+)"/g)].map(([, href]) => decoded(href!));
