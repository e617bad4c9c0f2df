import type { CompiledMachine, CompiledState } from '../compiled.ts';
import type { AslDefinition, JsonObject, QueryLanguage } from '../definition.ts';
import { FieldRefusal } from '../failure.ts';
import { checkDefinition, languageOf } from '../validation/check.ts';
import { type DefinitionIssue, DefinitionRefused, type Report } from './refusal.ts';
import { compileState } from './state.ts';

/** Every reason why a definition would be refused; empty when it can run. */
export function validateDefinition(definition: AslDefinition): readonly DefinitionIssue[] {
  const issues: DefinitionIssue[] = [];
  checkDefinition(definition, (issue) => issues.push(issue));
  // Fields are compiled only where the structure holds: a misplaced field has been named already.
  if (issues.length === 0) compile(definition, '', languageOf(definition), (issue) => issues.push(issue));
  return issues;
}

/** Checks and compiles a definition; throws DefinitionRefused with every reason. */
export function compileDefinition(machine: string, definition: AslDefinition): CompiledMachine {
  const issues: DefinitionIssue[] = [];
  checkDefinition(definition, (issue) => issues.push(issue));
  if (issues.length > 0) throw new DefinitionRefused(machine, issues);
  const compiled = compile(definition, '', languageOf(definition), (issue) => issues.push(issue));
  if (issues.length > 0) throw new DefinitionRefused(machine, issues);
  return compiled;
}

function compile(machine: JsonObject, path: string, language: string, report: Report): CompiledMachine {
  const states = new Map<string, CompiledState>();
  for (const [name, value] of Object.entries(machine['States'] as JsonObject)) {
    const state = value as JsonObject;
    const at = path === '' ? name : `${path}/${name}`;
    const own = (state['QueryLanguage'] ?? language) as QueryLanguage;
    try {
      const inner = (branch: JsonObject, where: string) =>
        compile(branch, `${at}/${where}`, language, report);
      states.set(name, compileState(name, state, own, inner));
    } catch (thrown) {
      if (!(thrown instanceof FieldRefusal)) throw thrown;
      const { field, message } = thrown;
      report({ path: at, field, message: `State '${at}', field '${field}': ${message}.` });
    }
  }
  const timeout = machine['TimeoutSeconds'];
  return {
    startAt: String(machine['StartAt']),
    states,
    timeoutSeconds: typeof timeout === 'number' ? timeout : undefined,
  };
}
