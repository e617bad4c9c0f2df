import type { Json } from './table.ts';

/** Starts and completes executions of the coordination workflow (Step Functions, or the embedded engine). */
export interface Workflow {
  /** Whoever gives commands leaves signals due in the table: something else follows what is written there, and tells the workflow. */
  readonly isToldElsewhere?: boolean;
  /** Starting the same name twice starts one execution. */
  start(execution: { readonly name: string; readonly input: Json }): Promise<void>;
  /** Completes a waiting step. A token that is used up or unknown is answered `gone`, never thrown. */
  complete(token: string, output: Json): Promise<'completed' | 'gone'>;
  /** Ends a waiting step as a failure of that name, for the machine to catch; `cause` is at most 32,768 characters. */
  fail(token: string, error: string, cause: string): Promise<'completed' | 'gone'>;
}
