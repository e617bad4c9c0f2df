/** Messages the system logs: code and sentence stand here, data is ids only, never personal or bank-confidential. */
export const logMessages = {
  announce_failed: 'A case moved, but its workflow could not be told; the ticker will try again.',
  workflow_token_gone:
    'The workflow no longer waits with this token; a later step or a restart goes on from the table.',
  due_failed: 'Something due could not be carried out; it stays due and is tried again.',
  import_row_failed: 'A row of a list failed unexpectedly; it is reported with its number.',
} as const;
export type LogCode = keyof typeof logMessages;

export interface Log {
  warn(code: LogCode, data: Readonly<Record<string, string | number>>): void;
}
export const silentLog: Log = { warn: () => {} };
