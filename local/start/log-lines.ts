import { type HttpLog, httpLogMessages } from '../../functions/http/log-messages.ts';
import { type Log, logMessages } from '../../shared/application/ports/log.ts';
import type { Level } from '../log/line.ts';
import type { LogSink } from '../log/log-sink.ts';

/** Messages of the installation itself; as in the catalogues of the rooms below, data is codes and numbers only. */
const installationMessages = {
  backup_failed:
    'The backup of the day was not made; what was kept is still there. It is tried again every ten minutes.',
  backup_made: 'The backup of the day is made and checked.',
  certificate_taken: 'The certificate was read anew and is used from now on.',
  certificate_unusable: 'The certificate or its key cannot be used; the one before stays in use.',
  connection_trouble: 'The server could not take a connection (too many open files, most often); it goes on.',
  mail_not_sent: 'The mail server did not take a letter; whoever asked for it was told.',
  readings_unwritable:
    'The register of readings (readings.jsonl) cannot be written; its lines wait in memory. Free space or mend the permissions.',
  readings_writable: 'The register of readings is written again; nothing of it was lost.',
  reading_not_filed: 'A line of the register of readings that could not be written to its file.',
  too_many_requests: 'A source sends more requests than it may and is answered 429; said once a minute.',
} as const;
export type InstallationCode = keyof typeof installationMessages;
export type InstallationLog = (code: InstallationCode, data: object) => void;

/** What is told although nothing is wrong. */
const wellEnough: readonly string[] = ['backup_made', 'certificate_taken', 'readings_writable'];

/** The logs of the rooms over one sink. Codes, ids and numbers only, never personal data. */
export const logsTo = ({ write }: Pick<LogSink, 'write'>) => ({
  /** What a use case warns of; its other news is for the register of readings. */
  useCases: (register: (code: string, data: object) => void): Log => ({
    warn: (code, data) => write('warn', code, logMessages[code], data),
    info: register,
  }),
  installation: ((code, data) =>
    write(
      wellEnough.includes(code) ? 'info' : 'warn',
      code,
      installationMessages[code],
      data,
    )) satisfies InstallationLog,
  http: ((code, data) => write(httpLevel(code), code, httpLogMessages[code], data)) satisfies HttpLog,
});

/** What went well is no news on one machine; who was given a document's file stays on record all the same. */
const httpLevel = (code: keyof typeof httpLogMessages): Level => {
  switch (code) {
    case 'request_finished':
      return 'debug';
    case 'document_link_given':
      return 'info';
    default:
      return 'warn';
  }
};
