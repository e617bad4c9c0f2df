import { type HttpLog, httpLogMessages } from '../../functions/http/log-messages.ts';
import { type Log, logMessages } from '../../shared/application/ports/log.ts';

/** Messages of the installation itself; as in the catalogues of the rooms below, data is codes and numbers only. */
const installationMessages = {
  backup_failed:
    'The backup of the day was not made; what was kept is still there. It is tried again every ten minutes.',
  backup_made: 'The backup of the day is made and checked.',
  connection_trouble: 'The server could not take a connection (too many open files, most often); it goes on.',
  readings_unwritable:
    'The register of readings (readings.jsonl) cannot be written; its lines wait in memory. Free space or mend the permissions.',
  readings_writable: 'The register of readings is written again; nothing of it was lost.',
  reading_not_filed: 'A line of the register of readings that could not be written to its file.',
} as const;

/** JSON lines on standard error, one each; codes, ids and numbers only, never personal data. */
const write = (code: string, message: string, data: object, level = 'warn'): void => {
  console.error(JSON.stringify({ at: new Date().toISOString(), level, code, message, ...data }));
};

export const lineLog = (register: (code: string, data: object) => void): Log => ({
  warn: (code, data) => write(code, logMessages[code], data),
  info: register,
});

/** What is told although nothing is wrong. */
const wellEnough: readonly string[] = ['backup_made', 'readings_writable'];

export const installationLog = (code: keyof typeof installationMessages, data: object): void =>
  write(code, installationMessages[code], data, wellEnough.includes(code) ? 'info' : 'warn');

/** What went well is not news on one machine; who was given a document's file stays on record all the same. */
export const httpLineLog: HttpLog = (code, data) => {
  if (code === 'request_finished') return;
  write(code, httpLogMessages[code], data, code === 'document_link_given' ? 'info' : 'warn');
};
