import { type HttpLog, httpLogMessages } from '../../functions/http/log-messages.ts';
import { type Log, logMessages } from '../../shared/application/ports/log.ts';

/** Warnings as JSON lines on standard error, one each; codes, ids and numbers only, never personal data. */
const write = (code: string, message: string, data: object): void => {
  console.error(JSON.stringify({ at: new Date().toISOString(), level: 'warn', code, message, ...data }));
};

export const lineLog: Log = { warn: (code, data) => write(code, logMessages[code], data) };

/** What went well is not news on one machine. */
export const httpLineLog: HttpLog = (code, data) => {
  if (code !== 'request_finished') write(code, httpLogMessages[code], data);
};
