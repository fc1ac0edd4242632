import ts from 'typescript';
import { everySyntax, type Source } from './sources.js';
import { callsOf, place, templates } from './templates.js';

/** A place where a text is used: its key, or what the key looks like where a part of it is computed. */
export interface Use {
  key: string | RegExp;
  place: string;
  /** The arguments given, where they can be read. */
  given: string[] | null;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const named = new Set(['label', 'hint', 'message', 'notice', 'legend', 'title']);
const looksLikeKey = (text: string): boolean => /^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9-]+)+$/.test(text);

/** `error.${status}.text` as a pattern; null where nothing is fixed. */
function patternOf(node: ts.TemplateExpression): RegExp | null {
  if (!/^[a-z][A-Za-z0-9]*\./.test(node.head.text)) return null;
  return new RegExp(`^${escaped(node.head.text)}${node.templateSpans.map((span) => `.+${escaped(span.literal.text)}`).join('')}$`);
}

const keyOf = (node: ts.Expression | undefined): string | RegExp | null =>
  node && ts.isStringLiteralLike(node) ? node.text : node && ts.isTemplateExpression(node) ? patternOf(node) : null;

function argumentsOf(node: ts.Expression | undefined): string[] | null {
  if (!node) return [];
  if (!ts.isObjectLiteralExpression(node) || node.properties.some((property) => !property.name)) return null;
  return node.properties.map((property) => property.name!.getText());
}

/** The calls of `t` in the code: what they name must exist. */
export function callsInCode(sources: readonly Source[]): Use[] {
  const uses: Use[] = [];
  for (const source of sources) {
    everySyntax(source, (node, at) => {
      if (ts.isCallExpression(node)) {
        const name = ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : node.expression.getText();
        const key = name === 't' ? keyOf(node.arguments[0]) : null;
        if (key) uses.push({ key, place: at, given: argumentsOf(node.arguments[1]) });
      } else if (ts.isNewExpression(node) && node.expression.getText() === 'Conflict') {
        const key = keyOf(node.arguments?.[0]);
        if (key) uses.push({ key, place: at, given: null });
      } else if (!source.file.endsWith('.view.ts') && ts.isPropertyAssignment(node) && named.has(node.name.getText())) {
        const key = keyOf(node.initializer);
        if (typeof key === 'string' && looksLikeKey(key)) uses.push({ key, place: at, given: null });
      }
    });
  }
  return uses;
}

/** Every text and pattern in the code that may be a key. */
export function mentionsInCode(sources: readonly Source[]): (string | RegExp)[] {
  const mentions: (string | RegExp)[] = [];
  for (const source of sources) {
    if (source.file.endsWith('.texts.ts') || source.file.includes('/texts/')) continue;
    everySyntax(source, (node) => {
      const key = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) ? keyOf(node) : null;
      if (key) mentions.push(key);
    });
  }
  return mentions;
}

export function callsInTemplates(): Use[] {
  return [...templates.values()].flatMap((template) =>
    callsOf(template, 't').flatMap(({ node, params, hash }) => {
      const key = params[0]?.type === 'StringLiteral' ? (params[0] as hbs.AST.StringLiteral).value : null;
      return key === null ? [] : [{ key, place: place(template, node), given: (hash?.pairs ?? []).map((pair) => pair.key) }];
    }),
  );
}
