import type { Catcher, Retrier } from '../compiled.ts';
import { isArray, isObject, type Json, type JsonObject, type QueryLanguage } from '../definition.ts';
import { compileTemplate } from '../jsonata/template.ts';
import type { Template } from '../scope.ts';
import { combine, compileAssign, resultPathField } from './flow.ts';

/** Defaults of a retrier (states-language, Retry). */
const defaults = { intervalSeconds: 1, maxAttempts: 3, backoffRate: 2 } as const;

function entries(value: Json | undefined): readonly JsonObject[] {
  return isArray(value) ? value.filter(isObject) : [];
}

export function errorNames(entry: JsonObject): readonly string[] {
  const names = entry['ErrorEquals'];
  return isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}

function numberOf(value: Json | undefined, fallback: number): number {
  return typeof value === 'number' ? value : fallback;
}

export function compileRetry(state: JsonObject): readonly Retrier[] {
  return entries(state['Retry']).map((entry) => ({
    errors: errorNames(entry),
    intervalSeconds: numberOf(entry['IntervalSeconds'], defaults.intervalSeconds),
    backoffRate: numberOf(entry['BackoffRate'], defaults.backoffRate),
    maxAttempts: numberOf(entry['MaxAttempts'], defaults.maxAttempts),
    maxDelaySeconds: numberOf(entry['MaxDelaySeconds'], Number.POSITIVE_INFINITY),
    fullJitter: entry['JitterStrategy'] === 'FULL',
  }));
}

export function compileCatch(state: JsonObject, language: QueryLanguage): readonly Catcher[] {
  return entries(state['Catch']).map((entry) => ({
    errors: errorNames(entry),
    next: String(entry['Next']),
    output: catchOutput(entry, language),
    assign: compileAssign(entry['Assign'], language),
  }));
}

function catchOutput(entry: JsonObject, language: QueryLanguage): Template {
  if (language === 'JSONata') {
    const output = entry['Output'];
    return output === undefined ? (scope) => scope.errorOutput ?? null : compileTemplate(output, 'Output');
  }
  const resultPath = resultPathField(entry);
  return (scope) => combine(resultPath, scope.input, scope.errorOutput ?? null);
}

/** Milliseconds before attempt `attempt` (from 1) of a retrier; `random` in [0, 1) spreads it under full jitter. */
export function retryDelay(retrier: Retrier, attempt: number, random: () => number): number {
  const grown = retrier.intervalSeconds * retrier.backoffRate ** (attempt - 1);
  const delay = Math.min(grown, retrier.maxDelaySeconds) * 1_000;
  return Math.round(retrier.fullJitter ? delay * random() : delay);
}
