import { createHash } from 'node:crypto';
import { compileDefinition } from './compile/machine.ts';
import { type DefinitionIssue, DefinitionRefused } from './compile/refusal.ts';
import { type Substitutions, substitute } from './compile/substitution.ts';
import type { CompiledMachine } from './compiled.ts';
import type { AslDefinition } from './definition.ts';
import type { Store } from './store/store.ts';

/** The definitions on offer, and the older ones that executions still run by. */
export class Catalogue {
  readonly #store: Store;
  readonly #current = new Map<string, string>();
  readonly #compiled = new Map<string, CompiledMachine>();

  /** Throws DefinitionRefused when one of the machines cannot be taken. */
  constructor(
    store: Store,
    machines: { readonly [name: string]: AslDefinition },
    substitutions: Substitutions,
  ) {
    this.#store = store;
    for (const [name, definition] of Object.entries(machines)) {
      const issues: DefinitionIssue[] = [];
      const complete = substitute(definition, substitutions, (issue) => issues.push(issue));
      if (issues.length > 0) throw new DefinitionRefused(name, issues);
      const compiled = compileDefinition(name, complete);
      const text = JSON.stringify(complete);
      const hash = createHash('sha256').update(text).digest('hex');
      store.saveDefinition(hash, text);
      this.#current.set(name, hash);
      this.#compiled.set(hash, compiled);
    }
  }

  /** The hash of the definition new executions of a machine run by. */
  current(machine: string): string {
    const hash = this.#current.get(machine);
    if (hash === undefined) throw new Error(`No state machine '${machine}'`);
    return hash;
  }

  byHash(machine: string, hash: string): CompiledMachine {
    const known = this.#compiled.get(hash);
    if (known !== undefined) return known;
    const text = this.#store.definition(hash);
    if (text === undefined) throw new Error(`The definition of an execution of '${machine}' is missing`);
    const compiled = compileDefinition(machine, JSON.parse(text) as AslDefinition);
    this.#compiled.set(hash, compiled);
    return compiled;
  }
}
