import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export interface Source {
  file: string;
  text: string;
}

/** The TypeScript files below a folder of the project. */
export const sourcesIn = (folder: string): Source[] =>
  readdirSync(join(process.cwd(), folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file: join(folder, file), text: readFileSync(join(process.cwd(), folder, file), 'utf8') }));

/** Calls `visit` with every node of a file, and the line on which it stands. */
export function everySyntax(source: Source, visit: (node: ts.Node, place: string) => void): void {
  const tree = ts.createSourceFile(source.file, source.text, ts.ScriptTarget.Latest, true);
  const walk = (node: ts.Node): void => {
    visit(node, `${source.file}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`);
    ts.forEachChild(node, walk);
  };
  walk(tree);
}
