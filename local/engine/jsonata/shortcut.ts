import type { ExprNode } from 'jsonata';
import type { Json } from '../definition.ts';
import type { Scope } from '../scope.ts';

/** The shortcut cannot answer exactly as JSONata would; the caller evaluates the expression in full. */
export const undecided: unique symbol = Symbol('undecided');

/** Answers an expression of field references, literals and comparisons without the JSONata interpreter. */
export type Shortcut = (scope: Scope) => Json | undefined | typeof undecided;

type Node = ExprNode & {
  readonly predicate?: unknown;
  readonly group?: unknown;
  readonly keepArray?: boolean;
};

/**
 * State machines here hold field references and comparisons only (design §3.4), which JSONata's interpreter answers in
 * tens of microseconds of promises. These few shapes are answered directly; anything whose meaning in JSONata depends
 * on sequences (an array on the way, a function, arithmetic) is left to JSONata. Undefined: no shortcut for this tree.
 */
export function shortcut(tree: ExprNode): Shortcut | undefined {
  const node: Node = tree;
  if (node.predicate !== undefined || node.group !== undefined || node.keepArray === true) return undefined;
  if (node.stages !== undefined) return undefined;
  switch (node.type as string) {
    case 'string':
    case 'number':
    case 'value': {
      const literal = node.value as Json;
      return () => literal;
    }
    case 'variable':
      return typeof node.value === 'string' ? reference(node.value, []) : undefined;
    case 'path':
      return path(node);
    case 'binary':
      return comparison(node);
    default:
      return undefined;
  }
}

function path(node: Node): Shortcut | undefined {
  const [head, ...rest] = (node.steps ?? []) as readonly Node[];
  if (head === undefined || (head.type as string) !== 'variable' || typeof head.value !== 'string')
    return undefined;
  const plainStep = (step: Node) =>
    step.stages === undefined &&
    step.predicate === undefined &&
    step.group === undefined &&
    !('keepArray' in step);
  if (!plainStep(head) || 'keepSingletonArray' in node) return undefined;
  const names: string[] = [];
  for (const step of rest) {
    const extra = Object.keys(step).some((key) => !['type', 'value', 'position'].includes(key));
    if ((step.type as string) !== 'name' || typeof step.value !== 'string' || extra) return undefined;
    names.push(step.value);
  }
  return reference(head.value, names);
}

/** `$states.input.a.b` or `$variable.a.b`, as long as everything on the way is an object. */
function reference(variable: string, names: readonly string[]): Shortcut | undefined {
  if (variable === '' || variable === '$') return undefined;
  return (scope) => {
    let at = 0;
    let value: Json | undefined;
    if (variable === 'states') {
      const first = names[0];
      at = 1;
      if (first === 'input') value = scope.input;
      else if (first === 'context') value = scope.context();
      else if (first === 'result') value = scope.result;
      else if (first === 'errorOutput') value = scope.errorOutput;
      else return undecided;
    } else {
      if (!Object.hasOwn(scope.variables, variable)) return undecided;
      value = scope.variables[variable];
    }
    for (; at < names.length; at += 1) {
      if (value === undefined) return undefined;
      if (typeof value !== 'object' || value === null) return undefined;
      if (Array.isArray(value)) return undecided;
      const name = names[at] as string;
      value = Object.hasOwn(value, name) ? (value as { readonly [key: string]: Json })[name] : undefined;
    }
    return value;
  };
}

/** `=`, `!=`, the order of two numbers or two strings, and `and`/`or` of two booleans. */
function comparison(node: Node): Shortcut | undefined {
  const operator = node.value as unknown;
  if (typeof operator !== 'string' || !['=', '!=', '<', '<=', '>', '>=', 'and', 'or'].includes(operator)) {
    return undefined;
  }
  const left = shortcut(node.lhs as ExprNode);
  const right = shortcut(node.rhs as ExprNode);
  if (left === undefined || right === undefined) return undefined;
  return (scope) => {
    const a = left(scope);
    if (a === undecided) return undecided;
    if (operator === 'and' || operator === 'or') {
      if (typeof a !== 'boolean') return undecided;
      if (a === (operator === 'or')) return a;
      const other = right(scope);
      return typeof other === 'boolean' ? other : undecided;
    }
    const b = right(scope);
    if (b === undecided || typeof a === 'object' || typeof b === 'object') return undecided;
    if (operator === '=' || operator === '!=') {
      if (a === undefined || b === undefined) return undecided;
      return (a === b) === (operator === '=');
    }
    if (typeof a !== typeof b || (typeof a !== 'number' && typeof a !== 'string')) return undecided;
    return inOrder(operator, a, b as typeof a);
  };
}

function inOrder(operator: string, a: number | string, b: number | string): boolean {
  if (operator === '<') return a < b;
  if (operator === '<=') return a <= b;
  return operator === '>' ? a > b : a >= b;
}
