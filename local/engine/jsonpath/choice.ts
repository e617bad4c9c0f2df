import { isArray, isObject, type Json, type JsonObject } from '../definition.ts';
import { FieldRefusal, StateFailure } from '../failure.ts';
import type { Scope } from '../scope.ts';
import { moment } from '../timestamp.ts';
import { parseReference } from './reference.ts';

export type Condition = (scope: Scope, document: Json) => boolean;

const types: Readonly<Record<string, (value: Json) => boolean>> = {
  String: (value) => typeof value === 'string',
  Numeric: (value) => typeof value === 'number',
  Boolean: (value) => typeof value === 'boolean',
  Timestamp: (value) => typeof value === 'string' && Number.isFinite(moment(value)),
};

const orders: Readonly<Record<string, (difference: number) => boolean>> = {
  Equals: (difference) => difference === 0,
  LessThan: (difference) => difference < 0,
  GreaterThan: (difference) => difference > 0,
  LessThanEquals: (difference) => difference <= 0,
  GreaterThanEquals: (difference) => difference >= 0,
};

const comparisonPattern =
  /^(String|Numeric|Boolean|Timestamp)(Equals|LessThan|GreaterThan|LessThanEquals|GreaterThanEquals)(Path)?$/u;
const testNames = [
  'IsNull',
  'IsPresent',
  'IsNumeric',
  'IsString',
  'IsBoolean',
  'IsTimestamp',
  'StringMatches',
];

/** The comparison operator of a choice rule, if it has one that exists. */
export function operatorOf(rule: JsonObject): string | undefined {
  return Object.keys(rule).find((key) => {
    const match = comparisonPattern.exec(key);
    if (match === null) return testNames.includes(key);
    return match[1] !== 'Boolean' || match[2] === 'Equals';
  });
}

/** Compiles a choice rule of a JSONPath state; throws FieldRefusal on one that is not well formed. */
export function compileCondition(rule: JsonObject): Condition {
  const { And: all, Or: any, Not: none } = rule;
  if (isArray(all)) return allOf(all.map(ruleOf));
  if (isArray(any)) {
    const parts = any.map(ruleOf);
    return (scope, document) => parts.some((part) => part(scope, document));
  }
  if (none !== undefined) {
    const part = ruleOf(none);
    return (scope, document) => !part(scope, document);
  }
  return compileComparison(rule);
}

function allOf(parts: readonly Condition[]): Condition {
  return (scope, document) => parts.every((part) => part(scope, document));
}

function ruleOf(value: Json): Condition {
  if (!isObject(value)) throw new FieldRefusal('Choices', 'a rule must be an object');
  return compileCondition(value);
}

function compileComparison(rule: JsonObject): Condition {
  const operator = operatorOf(rule);
  const variable = typeof rule['Variable'] === 'string' ? parseReference(rule['Variable']) : undefined;
  if (operator === undefined) throw new FieldRefusal('Choices', 'a rule needs a comparison operator');
  if (variable === undefined) throw new FieldRefusal('Variable', 'must be a path');
  const wanted = rule[operator] as Json;
  if (operator === 'IsPresent') {
    return (scope, document) => (variable.read(scope, document) !== undefined) === wanted;
  }
  const test = compileTest(operator, wanted);
  return (scope, document) => {
    const value = variable.read(scope, document);
    if (value === undefined) {
      throw new StateFailure(
        'States.Runtime',
        `Invalid path '${variable.text}': The choice state's condition path references an invalid value.`,
      );
    }
    return test(value, scope, document);
  };
}

function compileTest(operator: string, wanted: Json): (value: Json, scope: Scope, document: Json) => boolean {
  if (operator === 'IsNull') return (value) => (value === null) === wanted;
  if (operator === 'StringMatches') {
    const pattern = wildcard(String(wanted));
    return (value) => typeof value === 'string' && pattern.test(value);
  }
  const isType = operator.startsWith('Is') ? types[operator.slice(2)] : undefined;
  if (isType !== undefined) return (value) => isType(value) === wanted;
  const [, type = '', order = '', path] = comparisonPattern.exec(operator) ?? [];
  const holds = orders[order] as (difference: number) => boolean;
  if (path === undefined) return (value) => compare(type, value, wanted, holds);
  const other = parseReference(String(wanted));
  if (other === undefined) throw new FieldRefusal(operator, 'must be a path');
  return (value, scope, document) => {
    const against = other.read(scope, document);
    if (against === undefined) {
      throw new StateFailure(
        'States.Runtime',
        `Invalid path '${other.text}': The choice state's condition path references an invalid value.`,
      );
    }
    return compare(type, value, against, holds);
  };
}

/** A value of another type than the operator's never matches. */
function compare(type: string, a: Json, b: Json, holds: (difference: number) => boolean): boolean {
  const isType = types[type];
  if (isType === undefined || !isType(a) || !isType(b)) return false;
  if (type === 'Timestamp') return holds(moment(a as string) - moment(b as string));
  if (type === 'Numeric') return holds((a as number) - (b as number));
  return holds(a === b ? 0 : (a as string) < (b as string) ? -1 : 1);
}

/** One character, its escape of `*` or `\\` taken away, as a regular expression. */
function literal(part: string): string {
  return part.replace(/^\\(?=[*\\])/u, '').replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
}

function wildcard(text: string): RegExp {
  const parts = text.match(/\\[*\\]|./gsu) ?? [];
  const source = parts.map((part) => (part === '*' ? '.*' : literal(part)));
  return new RegExp(`^${source.join('')}$`, 'su');
}
