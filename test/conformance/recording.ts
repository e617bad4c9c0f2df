import { readFileSync } from 'node:fs';
import type { AslDefinition, Json } from '../../local/engine/index.ts';

/** What a function of a recorded machine does. */
export type RecordedFunction = {
  readonly kind: string;
  readonly errorType?: string;
  readonly errorMessage?: string;
  readonly value?: Json;
  readonly [field: string]: Json | undefined;
};

/** One state machine, its input and what the service answered. */
export type Recording = {
  readonly name: string;
  readonly definition: AslDefinition;
  readonly input: Json;
  readonly lambdas: { readonly [name: string]: RecordedFunction };
  /** The order of events differs from run to run. */
  readonly volatile: boolean;
  readonly group: string;
  readonly expected: {
    readonly status: string;
    readonly output?: Json;
    readonly error?: string;
    readonly cause?: string;
    readonly events?: readonly (readonly [string, string | null])[];
    /** By state, then variable: JSON text, or the value itself. */
    readonly assignedVariables?: { readonly [state: string]: { readonly [variable: string]: Json } };
  };
};

export function readRecordings(file: string): readonly Recording[] {
  return JSON.parse(readFileSync(file, 'utf8')) as readonly Recording[];
}
