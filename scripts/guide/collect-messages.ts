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
import path from 'node:path';
import { ROOT, SOURCE } from '../build/paths';
import {
  argumentsOf,
  childrenOf,
  HOLE,
  isNode,
  lastName,
  type Module,
  Modules,
  type Node,
  textsOf,
  walk,
} from './source';

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

export interface FoundMessage {
  /** With `…` where something is filled in. */
  readonly text: string;
  /** The files it stands in, from the root of the project. */
  readonly files: readonly string[];
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
