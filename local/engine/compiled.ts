import type { Json, QueryLanguage } from './definition.ts';
import type { Scope, Template } from './scope.ts';

/** A state's way from input to work and from result to output, whichever query language it speaks. */
export type DataFlow = {
  /** What the work is given: Arguments, or InputPath and Parameters. */
  readonly argument: Template;
  /** The state's output from `scope.result`: Output, or ResultSelector, ResultPath and OutputPath. */
  readonly output: Template;
  /** False when a JSONata state has no Output, so that its result or input passes through. */
  readonly declaresOutput: boolean;
  /** The variables the state assigns, evaluated against their old values. */
  readonly assign: Assignment | undefined;
};

export type Assignment = (scope: Scope) => Variables | Promise<Variables>;
export type Variables = { readonly [name: string]: Json };

/** A number field: literal, expression or path. */
export type NumberField = (scope: Scope) => number | Promise<number>;

export type Retrier = {
  readonly errors: readonly string[];
  readonly intervalSeconds: number;
  readonly backoffRate: number;
  readonly maxAttempts: number;
  readonly maxDelaySeconds: number;
  readonly fullJitter: boolean;
};

export type Catcher = {
  readonly errors: readonly string[];
  readonly next: string;
  readonly output: Template;
  readonly assign: Assignment | undefined;
};

type Common = {
  readonly name: string;
  readonly language: QueryLanguage;
  /** The state after this one; undefined ends the machine. */
  readonly next: string | undefined;
  readonly flow: DataFlow;
};

type Guarded = { readonly retry: readonly Retrier[]; readonly catch: readonly Catcher[] };

export type PassState = Common & { readonly type: 'Pass'; readonly result: Json | undefined };
export type SucceedState = Common & { readonly type: 'Succeed' };
export type FailState = Common & {
  readonly type: 'Fail';
  readonly error: Template | undefined;
  readonly cause: Template | undefined;
};
export type ChoiceState = Common & {
  readonly type: 'Choice';
  readonly rules: readonly ChoiceRule[];
  readonly fallback: string | undefined;
};
export type ChoiceRule = {
  readonly holds: (scope: Scope) => boolean | Promise<boolean>;
  readonly next: string;
  readonly output: Template | undefined;
  readonly assign: Assignment | undefined;
};
export type WaitState = Common & {
  readonly type: 'Wait';
  /** The moment the wait ends, in epoch milliseconds, from the moment it began. */
  readonly until: (scope: Scope, now: number) => number | Promise<number>;
};

/** How a Task reaches its function: by the function's own ARN, or through the optimized integration. */
export type Integration = 'function' | 'invoke' | 'invokeWithToken';
export type TaskState = Common &
  Guarded & {
    readonly type: 'Task';
    readonly integration: Integration;
    readonly resource: string;
    readonly timeoutSeconds: NumberField | undefined;
    readonly heartbeatSeconds: NumberField | undefined;
  };
export type ParallelState = Common &
  Guarded & { readonly type: 'Parallel'; readonly branches: readonly CompiledMachine[] };
export type MapState = Common &
  Guarded & {
    readonly type: 'Map';
    readonly items: Template;
    /** The expression of Items or the path of ItemsPath, for the sentence of its refusal. */
    readonly itemsSource: string | undefined;
    readonly itemSelector: Template | undefined;
    readonly processor: CompiledMachine;
    readonly maxConcurrency: NumberField | undefined;
    readonly toleratedCount: NumberField | undefined;
    readonly toleratedPercentage: NumberField | undefined;
  };

export type CompiledState =
  | PassState
  | SucceedState
  | FailState
  | ChoiceState
  | WaitState
  | TaskState
  | ParallelState
  | MapState;

export type CompiledMachine = {
  readonly startAt: string;
  readonly states: ReadonlyMap<string, CompiledState>;
  /** Of the whole execution; top level only. */
  readonly timeoutSeconds: number | undefined;
};
