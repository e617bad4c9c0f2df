/** Messages the system logs: code and sentence stand here, data is ids only, never personal or bank-confidential. */
export const logMessages = {
  announce_failed: 'A case moved, but its workflow could not be told; the ticker will try again.',
  workflow_token_gone:
    'The workflow no longer waits with this token; a later step or a restart goes on from the table.',
  due_failed: 'Something due could not be carried out; it stays due and is tried again.',
  due_not_put_off: 'Something due failed and could not be put off either; the next tick tries again.',
  due_late: 'Something has been due for long and could not be carried out yet.',
  flow_stopped: 'The execution behind an open case has ended; it is resumed by itself.',
  flow_given_up:
    'The execution behind an open case has ended again and again; it is not resumed any more until a person asks for it.',
  flow_ending_unread: 'An execution has ended, and that could not be recorded; the next tick tries again.',
  pending_upload_left: 'A document was filed; its pending copy could not be cleared and goes by itself.',
  removed_file_left:
    'A document was removed from its case, but its file is still in the store and must be deleted by hand.',
  export_slice_failed:
    'A part of an export failed; it is tried again some times, then the export is given up.',
  import_row_failed: 'A row of a list failed unexpectedly; it is reported with its number.',
  erasure_unfinished:
    'Personal data was erased from view, but not yet from every stored event; the ticker goes on with it.',
  persona_not_registered: 'A persona of the demo could not be registered as a person.',
  case_read: 'Somebody read the file of a case (查阅登记).',
  firm_standing_asked: 'Somebody of a bank asked whether a firm is with a bank already (查阅登记).',
  personal_data_exported: 'The personal data of a case was handed out as a file (查阅登记).',
} as const;
export type LogCode = keyof typeof logMessages;

export interface Log {
  warn(code: LogCode, data: Readonly<Record<string, string | number>>): void;
  /** What is no trouble and kept all the same: who read what. */
  info(code: LogCode, data: Readonly<Record<string, string | number>>): void;
}
export const silentLog: Log = { warn: () => {}, info: () => {} };
