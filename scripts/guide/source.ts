/**
 * The source of the add-on as syntax trees, with what its names stand for: for tests that hold a page of the guide
 * against the code.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from '@swc/core';

export interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

/** The nodes directly below a node; arguments and properties stand in objects without a type of their own. */
export function childrenOf(value: object): Node[] {
  const found: Node[] = [];
  for (const [key, item] of Object.entries(value)) {
    if (typeof item !== 'object' || item === null || NOT_SAID.has(key)) continue;
    if (isNode(item)) found.push(item);
    else found.push(...childrenOf(item));
  }
  return found;
}

/** Places and types, which say nothing at run time. */
const NOT_SAID = new Set(['span', 'typeAnnotation', 'typeParameters', 'typeParams', 'typeArguments', 'returnType']);

export function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const child of childrenOf(node)) walk(child, visit);
}

/** `speaker.warn` → `warn`; null for what has no name. */
export function lastName(value: unknown): string | null {
  if (!isNode(value)) return null;
  if (value.type === 'Identifier' || value.type === 'StringLiteral') return String(value.value);
  return value.type === 'MemberExpression' ? lastName(value.property) : null;
}

export function argumentsOf(call: Node): Node[] {
  return Array.isArray(call.arguments)
    ? call.arguments.map((argument: { readonly expression: Node }) => argument.expression)
    : [];
}

/** A source file with what its names stand for. */
export class Module {
  private readonly constants = new Map<string, Node | null>();
  private readonly functions = new Map<string, Node>();
  private readonly imports = new Map<string, { readonly from: string; readonly name: string }>();
  readonly body: Node;

  constructor(readonly file: string) {
    this.body = parseSync(readFileSync(file, 'utf8'), {
      syntax: 'typescript',
      tsx: file.endsWith('.tsx'),
    }) as unknown as Node;
    walk(this.body, (node) => {
      if (node.type === 'VariableDeclarator' && isNode(node.id) && isNode(node.init)) {
        const name = lastName(node.id);
        // The same name twice in one file says nothing certain.
        if (name !== null) this.constants.set(name, this.constants.has(name) ? null : node.init);
      } else if (node.type === 'FunctionDeclaration') {
        this.functions.set(lastName(node.identifier) ?? '', node);
      } else if (node.type === 'ImportDeclaration' && isNode(node.source)) {
        const from = String(node.source.value);
        for (const specifier of childrenOf(node.specifiers ?? [])) {
          const local = lastName(specifier.local);
          if (local !== null) this.imports.set(local, { from, name: lastName(specifier.imported) ?? local });
        }
      }
    });
  }

  functionNamed(name: string | null): Node | null {
    return this.functions.get(name ?? '') ?? null;
  }

  /** What a name was declared as here, or where it is imported from; null where it is filled in at run time. */
  resolve(name: string, modules: Modules): { readonly node: Node; readonly module: Module } | null {
    const own = this.constants.get(name);
    if (own !== undefined) return own === null ? null : { node: own, module: this };
    const imported = this.imports.get(name);
    if (imported === undefined || !imported.from.startsWith('.')) return null;
    const other = modules.find(path.resolve(path.dirname(this.file), imported.from));
    return other === null ? null : other.resolve(imported.name, modules);
  }
}

export class Modules {
  readonly all: readonly Module[];
  private readonly byPlace: ReadonlyMap<string, Module>;

  constructor(folder: string) {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'),
    );
    this.all = files.sort().map((name) => new Module(path.join(folder, name)));
    this.byPlace = new Map(this.all.map((module) => [module.file.replace(/(\/index)?\.tsx?$/, ''), module]));
  }

  find(place: string): Module | null {
    return this.byPlace.get(place) ?? null;
  }
}

export const HOLE = '…';

/** The texts an expression may be, `…` for what only the run knows. */
export function textsOf(node: Node, module: Module, modules: Modules, depth = 0): string[] {
  const go = (next: unknown): string[] =>
    isNode(next) && depth < 20 ? textsOf(next, module, modules, depth + 1) : [HOLE];
  switch (node.type) {
    case 'StringLiteral':
      return [String(node.value)];
    case 'NullLiteral':
      return [];
    case 'ParenthesisExpression':
    case 'TsAsExpression':
    case 'TsSatisfiesExpression':
    case 'TsConstAssertion':
      return go(node.expression);
    case 'ConditionalExpression':
      return [...go(node.consequent), ...go(node.alternate)];
    case 'BinaryExpression':
      return node.operator === '+' || node.operator === '??' || node.operator === '||'
        ? node.operator === '+'
          ? join(go(node.left), go(node.right))
          : [...go(node.left), ...go(node.right)]
        : [HOLE];
    case 'TemplateLiteral':
      return templateTexts(node, go);
    case 'CallExpression': {
      const made = module.functionNamed(lastName(node.callee));
      return made === null ? [HOLE] : returnsOf(made).flatMap(go);
    }
    case 'Identifier': {
      const found = depth < 20 ? module.resolve(String(node.value), modules) : null;
      return found === null ? [HOLE] : textsOf(found.node, found.module, modules, depth + 1);
    }
    default:
      return [HOLE];
  }
}

function returnsOf(made: Node): unknown[] {
  const returned: unknown[] = [];
  walk(made, (node) => {
    if (node.type === 'ReturnStatement') returned.push(node.argument);
  });
  return returned;
}

function join(starts: readonly string[], ends: readonly string[]): string[] {
  return starts.flatMap((start) => ends.map((end) => start + end));
}

/** Inside a text only a constant is written out; a choice of words is `…`, for the page would list every mixture. */
function templateTexts(node: Node, go: (next: unknown) => string[]): string[] {
  const quasis = childrenOf(node.quasis ?? []);
  const expressions = Array.isArray(node.expressions) ? (node.expressions as unknown[]) : [];
  return [
    quasis
      .map((quasi, index) => {
        const inside = index < expressions.length ? go(expressions[index]) : [''];
        return `${String(quasi.cooked)}${inside.length === 1 ? inside[0] : HOLE}`;
      })
      .join(''),
  ];
}
