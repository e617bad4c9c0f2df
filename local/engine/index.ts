export { validateDefinition } from './compile/machine.ts';
export { type DefinitionIssue, DefinitionRefused } from './compile/refusal.ts';
export type { Substitutions } from './compile/substitution.ts';
export type { AslDefinition, Json, JsonObject } from './definition.ts';
export type {
  EndedExecution,
  Engine,
  EngineOptions,
  ExecutionDescription,
  FunctionInvoker,
  IdleOptions,
  RunOptions,
  TokenAnswer,
} from './engine.ts';
export { FunctionError } from './failure.ts';
export type { HistoryEvent } from './history.ts';
export { openEngine } from './open-engine.ts';
export type { ExecutionStatus } from './store/rows.ts';
