/**
 * Every sentence of the code that tells a person why something did not work, for the page of the guide that explains
 * them. They are found in the syntax tree of the source, so that one that is added, worded anew or gone is noticed.
 *
 * A sentence counts where it stands
 * - in what is handed to one of {@link SINKS} (`fail(code, sentence)`, `speaker.warn(sentence)`) or {@link ERRORS}:
 *   literally, as a constant of this or another file, or in a function of the same file that is called for it;
 * - in a JSX attribute `problem`, or in a function or constant whose name says that it is a fault;
 * - in what is pushed onto a list named `left`, and in what a value is checked with (valibot).
 *
 * What is filled in at run time is written as `…`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from '@swc/core';
import { ROOT, SOURCE } from '../build/paths';

/** Calls, with their owner where it matters, and the argument that is said, counted from 0. */
const SINKS: { readonly [callee: string]: number } = { fail: 1, warn: 0, 'ui.say': 1, notSent: 0, remember: 3 };
const ERRORS: { readonly [name: string]: number } = { ServerProblem: 1, FileProblem: 0 };

/** Names of what holds or makes such a sentence. */
const FAULTY_NAME = /fault|problem|trouble|missing|gone/i;
/** All of this file is what can keep a mail from coming. */
const FAULTY_FILE = /\/reminders\/problems\.ts$/;

/** What the checks and Set up find in a sheet says itself what to do, beside the cell it is about. */
const ELSEWHERE = /\/(domain\/checks|workbook\/set-up)\//;

/** Said on by whoever got it; it is collected where it is made. */
const PASSED_ON = /(^|\.)(message|reason)$|^String\(…\)$/;

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

export interface FoundMessage {
  /** With `…` where something is filled in. */
  readonly text: string;
  /** The files it stands in, from the root of the project. */
  readonly files: readonly string[];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

/** The nodes directly below a node; arguments and properties stand in objects without a type of their own. */
function childrenOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap((item) => (isNode(item) ? [item] : childrenOf(item)));
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((item) => (isNode(item) ? [item] : childrenOf(item)));
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const child of childrenOf(node)) walk(child, visit);
}

/** `speaker.warn` → `warn`; null for what has no name. */
function lastName(value: unknown): string | null {
  if (!isNode(value)) return null;
  if (value.type === 'Identifier' || value.type === 'StringLiteral') return String(value.value);
  return value.type === 'MemberExpression' ? lastName(value.property) : null;
}

function argumentsOf(call: Node): Node[] {
  return Array.isArray(call.arguments)
    ? call.arguments.map((argument: { readonly expression: Node }) => argument.expression)
    : [];
}

/** A source file with what its names stand for. */
class Module {
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
        for (const specifier of childrenOf(node.specifiers)) {
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

class Modules {
  readonly all: readonly Module[];

  constructor(folder: string) {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'),
    );
    this.all = files.sort().map((name) => new Module(path.join(folder, name)));
  }

  find(place: string): Module | null {
    return this.all.find(({ file }) => file.replace(/(\/index)?\.tsx?$/, '') === place) ?? null;
  }
}

const HOLE = '…';

/** The texts an expression may be, `…` for what only the run knows. */
function textsOf(node: Node, module: Module, modules: Modules, depth = 0): string[] {
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
  const quasis = childrenOf(node.quasis);
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

/** Worth explaining: a sentence, not a code or a word of a name. */
function isSentence(text: string): boolean {
  return /\p{L}{2,}.*[.?]/u.test(text) && /^["“…]?[\p{Lu}…]/u.test(text) && text.split(' ').length > 2;
}

/** Every sentence of the source; `unread` names what is said and cannot be read from the source. */
export function collectMessages(folder: string = SOURCE): {
  readonly messages: readonly FoundMessage[];
  readonly unread: readonly string[];
} {
  const modules = new Modules(folder);
  const found = new Map<string, Set<string>>();
  const unread = new Set<string>();
  for (const module of modules.all) {
    const file = path.relative(ROOT, module.file);
    const add = (node: Node): number => {
      const told = textsOf(node, module, modules).map((text) => text.replace(/…(\s*…)+/g, HOLE).trim());
      const sentences = told.filter(isSentence);
      for (const text of sentences) found.set(text, (found.get(text) ?? new Set()).add(file));
      return sentences.length;
    };
    /** All literals below, the longest there are: the parts of a text are not texts of their own. */
    const addBelow = (node: Node): number =>
      isText(node) || isChoice(node, module, modules)
        ? add(node)
        : childrenOf(node).reduce((sum, child) => sum + addBelow(child), 0);
    walk(module.body, (node) => {
      const said = saidBy(node, module.file);
      if (said === null) return;
      const number = (said.strict ? add(said.node) : 0) + addBelow(said.node);
      if (said.strict && number === 0 && !PASSED_ON.test(sourceOf(said.node)))
        unread.add(`${file}: ${sourceOf(said.node)}`);
    });
  }
  const messages = [...found].map(([text, files]) => ({ text, files: [...files].sort() }));
  return { messages: messages.sort((one, other) => (one.text < other.text ? -1 : 1)), unread: [...unread].sort() };
}

/** A name that stands for a text, or for a text or nothing. */
function isChoice(node: Node, module: Module, modules: Modules): boolean {
  const found = node.type === 'Identifier' ? module.resolve(String(node.value), modules) : null;
  return found !== null && (isText(found.node) || found.node.type === 'ConditionalExpression');
}

function isText(node: Node): boolean {
  return (
    node.type === 'StringLiteral' ||
    node.type === 'TemplateLiteral' ||
    (node.type === 'BinaryExpression' && node.operator === '+')
  );
}

/** What a node says to the person when something is wrong; `strict` where it must be readable. */
function saidBy(node: Node, file: string): { readonly node: Node; readonly strict: boolean } | null {
  const name = lastName(node.callee);
  if (node.type === 'NewExpression' && name !== null) return argumentAt(node, ERRORS[name]);
  if (node.type === 'CallExpression' && name !== null && isNode(node.callee)) {
    const owner = lastName(node.callee.object);
    const said = argumentAt(node, SINKS[name] ?? SINKS[`${owner}.${name}`]);
    if (said !== null) return said;
    const checks = owner === 'v' || (owner === 'left' && name === 'push') || /^set\w*Problem$/.test(name);
    return checks ? { node, strict: false } : null;
  }
  if (node.type === 'JSXAttribute')
    return lastName(node.name) === 'problem' && isNode(node.value) ? { node: node.value, strict: false } : null;
  const declared = lastName({ FunctionDeclaration: node.identifier, VariableDeclarator: node.id }[node.type]);
  const isFaulty = declared !== null && (FAULTY_NAME.test(declared) || FAULTY_FILE.test(file));
  return isFaulty && !ELSEWHERE.test(file) ? { node, strict: false } : null;
}

function argumentAt(call: Node, place: number | undefined): { readonly node: Node; readonly strict: boolean } | null {
  const argument = place === undefined ? undefined : argumentsOf(call)[place];
  return argument === undefined ? null : { node: argument, strict: true };
}

function sourceOf(node: Node): string {
  if (node.type === 'MemberExpression') return `${lastName(node.object) ?? '?'}.${lastName(node.property) ?? '?'}`;
  if (node.type === 'CallExpression') return `${lastName(node.callee) ?? '?'}(…)`;
  return lastName(node) ?? node.type;
}
