import type { Json } from '../definition.ts';
import { StateFailure } from '../failure.ts';
import type { Scope } from '../scope.ts';
import { intrinsics } from './intrinsics.ts';
import { parseReference } from './reference.ts';

/** The value of a `.$` field: a path or an intrinsic call. Undefined: a path at which nothing stands. */
export type PathValue = (scope: Scope, document: Json) => Json | undefined;

/** Compiles the right-hand side of a `.$` field. Undefined: neither a path nor an intrinsic call. */
export function compilePathValue(source: string): PathValue | undefined {
  if (source.startsWith('$')) return parseReference(source)?.read;
  const reader = new Reader(source);
  const value = reader.call();
  return value !== undefined && reader.atEnd() ? value : undefined;
}

/** Recursive descent over `States.Name(argument, …)`. */
class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source.trim();
  }

  atEnd(): boolean {
    return this.#at === this.#source.length;
  }

  #take(pattern: RegExp): string | undefined {
    const sticky = new RegExp(pattern.source, 'uy');
    sticky.lastIndex = this.#at;
    const match = sticky.exec(this.#source);
    if (match === null) return undefined;
    this.#at = sticky.lastIndex;
    return match[1] ?? match[0];
  }

  call(): PathValue | undefined {
    const name = this.#take(/(States\.\w+)\s*\(\s*/);
    const run = name === undefined ? undefined : intrinsics[name];
    if (name === undefined || run === undefined) return undefined;
    const given: PathValue[] = [];
    while (this.#take(/\s*\)/) === undefined) {
      if (given.length > 0 && this.#take(/\s*,\s*/) === undefined) return undefined;
      const argument = this.#argument();
      if (argument === undefined) return undefined;
      given.push(argument);
    }
    return (scope, document) => {
      const values = given.map((argument) => {
        const value = argument(scope, document);
        if (value === undefined)
          throw new StateFailure('States.ParameterPathFailure', `An argument of ${name} is missing.`);
        return value;
      });
      try {
        return run(values);
      } catch (thrown) {
        throw new StateFailure(
          'States.IntrinsicFailure',
          `${name}: ${thrown instanceof Error ? thrown.message : ''}`,
        );
      }
    };
  }

  #argument(): PathValue | undefined {
    const quoted = this.#take(/'((?:[^'\\]|\\.)*)'/);
    // Format keeps its own escapes of braces; a quote or backslash is freed here.
    if (quoted !== undefined) {
      const literal = quoted.replaceAll(/\\(['\\])/gu, '$1');
      return () => literal;
    }
    const literal = this.#take(/-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/);
    if (literal !== undefined) return () => JSON.parse(literal) as Json;
    const path = this.#take(/\$(?:[^,()'[\]]|\[(?:'(?:[^'\\]|\\.)*'|[^\]])*\])*/);
    if (path !== undefined) return parseReference(path.trim())?.read;
    return this.call();
  }
}
