import type { Json, JsonObject } from '../../shared/application/ports/table.ts';

export type { Json, JsonObject };

/** A state machine in the Amazon States Language, as read from its `*.asl.json` file; checked at load. */
export type AslDefinition = JsonObject;

export type QueryLanguage = 'JSONata' | 'JSONPath';

export const stateTypes = ['Task', 'Choice', 'Wait', 'Pass', 'Parallel', 'Map', 'Succeed', 'Fail'] as const;
export type StateType = (typeof stateTypes)[number];

/** Largest input or output of a state, in bytes of UTF-8 JSON (Step Functions service quota). */
export const payloadLimitBytes = 262_144;

/** Longest wait or timeout the language allows, in seconds. */
export const longestSeconds = 99_999_999;

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
