import { place, templates, type Template } from './templates.js';

/** All values that a name can stand for in a sample: of a list, those of every item. */
type Values = readonly unknown[];

interface Scope {
  contexts: readonly Values[];
  names: Readonly<Record<string, Values>>;
  root: Values;
}

const objects = (values: Values): Record<string, unknown>[] =>
  values.filter((value): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value));
const items = (values: Values): Values => values.flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : []));
const there = (values: Values): Values => values.filter((value) => value !== null && value !== undefined);
const loopData = ['index', 'first', 'last', 'key'];

/** Follows every path of a template, and of the partials that it calls, through a sample. */
export class PathReader {
  readonly problems = new Set<string>();
  /** Blocks and paths that some sample reached, by place: what no sample reaches is unproved. */
  readonly reached = new Set<string>();
  readonly met = new Map<string, string>();

  read(name: string, sample: object): void {
    const template = templates.get(name);
    if (!template) this.problems.add(`There is no template views/${name}.hbs.`);
    else this.program(template, template.program, { contexts: [[sample]], names: {}, root: [sample] });
  }

  unreached(): string[] {
    return [...this.met].filter(([key]) => !this.reached.has(key)).map(([, problem]) => problem);
  }

  private program(template: Template, program: hbs.AST.Program | undefined, scope: Scope): void {
    for (const statement of program?.body ?? []) this.statement(template, statement, scope);
  }

  private statement(template: Template, node: hbs.AST.Statement, scope: Scope): void {
    if (node.type === 'MustacheStatement') this.call(template, node as hbs.AST.MustacheStatement, scope);
    else if (node.type === 'BlockStatement') this.block(template, node as hbs.AST.BlockStatement, scope);
    else if (node.type === 'PartialStatement') this.partial(template, node as hbs.AST.PartialStatement, scope);
    else if (!['ContentStatement', 'CommentStatement'].includes(node.type)) this.problems.add(`${place(template, node)}: ${node.type} is not used here.`);
  }

  private call(template: Template, node: hbs.AST.MustacheStatement | hbs.AST.SubExpression, scope: Scope): Values {
    const path = node.path as hbs.AST.PathExpression;
    const bare = node.params.length === 0 && !node.hash;
    if (bare && !['t', 'asset'].includes(path.original)) return this.value(template, node.path, scope);
    if (!['t', 'asset'].includes(path.original)) this.problems.add(`${place(template, node)}: there is no helper ${path.original}.`);
    this.arguments(template, node, scope);
    return ['text'];
  }

  private arguments(template: Template, node: { params: hbs.AST.Expression[]; hash?: hbs.AST.Hash }, scope: Scope): void {
    for (const param of node.params) this.value(template, param, scope);
    for (const pair of node.hash?.pairs ?? []) this.value(template, pair.value, scope);
  }

  private block(template: Template, node: hbs.AST.BlockStatement, scope: Scope): void {
    const helper = (node.path as hbs.AST.PathExpression).original;
    if (!['if', 'unless', 'each', 'with'].includes(helper)) this.problems.add(`${place(template, node)}: there is no block ${helper}.`);
    const values = this.value(template, node.params[0]!, scope);
    if (helper === 'if' || helper === 'unless') {
      this.program(template, node.program, scope);
    } else {
      const inner = helper === 'each' ? items(values) : there(values);
      if (helper === 'each' && there(values).some((value) => !Array.isArray(value))) this.problems.add(`${place(template, node)}: each goes over something that is no list.`);
      this.note(template, node, inner.length > 0, `no sample has anything for {{#${helper} ${(node.params[0] as hbs.AST.PathExpression).original}}}`);
      if (inner.length > 0) {
        const [first, second] = node.program.blockParams ?? [];
        const names = { ...scope.names, ...(helper === 'each' ? Object.fromEntries(loopData.map((name) => [`@${name}`, [0]])) : {}), ...(first ? { [first]: inner } : {}), ...(second ? { [second]: [0] } : {}) };
        this.program(template, node.program, { ...scope, contexts: [inner, ...scope.contexts], names });
      }
    }
    this.program(template, node.inverse, scope);
  }

  private partial(template: Template, node: hbs.AST.PartialStatement, scope: Scope): void {
    const called = node.name.type === 'PathExpression' ? templates.get(`partials/${(node.name as hbs.AST.PathExpression).original}`) : undefined;
    if (!called) {
      this.problems.add(`${place(template, node)}: there is no such partial.`);
      return;
    }
    const given = node.params[0] ? this.value(template, node.params[0], scope) : (scope.contexts[0] ?? []);
    if (node.params[0] && there(given).length === 0) return;
    const hash = (node.hash as hbs.AST.Hash | undefined)?.pairs ?? [];
    const added = Object.fromEntries(hash.map(({ key, value }) => [key, this.value(template, value, scope)]));
    const context = hash.length === 0 ? there(given) : this.mixed(objects(given), added);
    this.program(called, called.program, { contexts: [context], names: {}, root: scope.root });
  }

  /** The context of a partial called with key=value: each context with each value once. */
  private mixed(contexts: Record<string, unknown>[], added: Record<string, Values>): Values {
    const most = Math.max(1, ...Object.values(added).map((values) => values.length));
    return (contexts.length > 0 ? contexts : [{}]).flatMap((context) =>
      Array.from({ length: most }, (_, index) => ({ ...context, ...Object.fromEntries(Object.entries(added).map(([key, values]) => [key, values[index % Math.max(1, values.length)]])) })));
  }

  private value(template: Template, node: hbs.AST.Expression, scope: Scope): Values {
    if (node.type === 'SubExpression') return this.call(template, node as hbs.AST.SubExpression, scope);
    if (node.type !== 'PathExpression') return [(node as hbs.AST.StringLiteral).value];
    const path = node as hbs.AST.PathExpression;
    const [head = '', ...tail] = path.parts as string[];
    if (path.data && head !== 'root') return scope.names[`@${head}`] ?? this.unknown(template, path);
    if (path.data) return this.follow(template, path, scope.root, tail);
    if (path.depth === 0 && scope.names[head]) return this.follow(template, path, scope.names[head], tail);
    const context = scope.contexts[path.depth];
    return context ? this.follow(template, path, context, path.parts as string[]) : this.unknown(template, path);
  }

  private follow(template: Template, path: hbs.AST.PathExpression, from: Values, parts: readonly string[]): Values {
    let values = from;
    for (const part of parts) {
      const holders = there(values);
      if (part === 'length' && holders.every(Array.isArray)) return [1];
      if (holders.some((holder) => typeof holder !== 'object' || !Object.hasOwn(holder as object, part))) return this.unknown(template, path);
      values = holders.map((holder) => (holder as Record<string, unknown>)[part]);
      this.note(template, path, holders.length > 0, `no sample reaches ${path.original}`);
    }
    return values;
  }

  private unknown(template: Template, path: hbs.AST.PathExpression): Values {
    this.problems.add(`${place(template, path)}: the sample does not have ${path.original}.`);
    return [];
  }

  private note(template: Template, node: hbs.AST.Node, reached: boolean, problem: string): void {
    const key = `${template.name} ${JSON.stringify(node.loc.start)} ${problem}`;
    this.met.set(key, `${place(template, node)}: ${problem}.`);
    if (reached) this.reached.add(key);
  }
}
