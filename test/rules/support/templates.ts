import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';

export interface Template {
  /** Its path below views/, without its ending: `partials/field`. */
  name: string;
  source: string;
  program: hbs.AST.Program;
}

const folder = join(process.cwd(), 'views');

export const templates = new Map<string, Template>(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.hbs'))
    .map((file) => {
      const name = file.slice(0, -'.hbs'.length);
      const source = readFileSync(join(folder, file), 'utf8');
      return [name, { name, source, program: Handlebars.parse(source) }];
    }),
);

/** Calls `visit` with every node of a template, in order. */
export function everyNode(node: unknown, visit: (node: hbs.AST.Node) => void): void {
  if (Array.isArray(node)) node.forEach((child) => { everyNode(child, visit); });
  else if (typeof node === 'object' && node !== null) {
    if ('type' in node && typeof node.type === 'string') visit(node as hbs.AST.Node);
    for (const [key, child] of Object.entries(node)) if (key !== 'loc') everyNode(child, visit);
  }
}

export const place = (template: Template, node: hbs.AST.Node): string => `views/${template.name}.hbs:${node.loc.start.line}`;

/** The calls of a helper in a template, in whatever form they stand. */
export function callsOf(template: Template, helper: string): { node: hbs.AST.Node; params: hbs.AST.Expression[]; hash: hbs.AST.Hash | undefined }[] {
  const calls: ReturnType<typeof callsOf> = [];
  everyNode(template.program, (node) => {
    const call = node as hbs.AST.SubExpression;
    if ((call.path as hbs.AST.PathExpression | undefined)?.original === helper && Array.isArray(call.params)) {
      calls.push({ node, params: call.params, hash: call.hash as hbs.AST.Hash | undefined });
    }
  });
  return calls;
}
