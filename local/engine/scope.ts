import type { Json, JsonObject } from './definition.ts';

/** What an expression or path of a state can see. */
export type Scope = {
  /** The state's input: `$states.input`, `$`. */
  readonly input: Json;
  /** The result of a Task, Map, Parallel or (JSONPath) Pass: `$states.result`. */
  readonly result?: Json;
  /** `{ Error, Cause }` inside a catcher: `$states.errorOutput`. */
  readonly errorOutput?: Json;
  /** The context object: `$states.context`, `$$`. Built only when something asks for it. */
  readonly context: () => JsonObject;
  readonly variables: JsonObject;
  /** The moment of the turn, epoch milliseconds: `$now()`, `$millis()`. */
  readonly now: number;
};

/** A field compiled once per definition. Constant fields answer without a promise. */
export type Template = (scope: Scope) => Json | Promise<Json>;
