import { type HttpLog, httpLogMessages } from '../../functions/http/log-messages.ts';
import { type Log, logMessages } from '../../shared/application/ports/log.ts';

/** Warnings as JSON lines on standard error, one each; codes, ids and numbers only, never personal data. */
const write = (code: string, message: string, data: object, level = 'warn'): void => {
  console.error(JSON.stringify({ at: new Date().toISOString(), level, code, message, ...data }));
};

export const lineLog = (register: (code: string, data: object) => void): Log => ({
  warn: (code, data) => write(code, logMessages[code], data),
  info: register,
});

/** What went well is not news on one machine; who was given a document's file stays on record all the same. */
export const httpLineLog: HttpLog = (code, data) => {
  if (code === 'request_finished') return;
  write(code, httpLogMessages[code], data, code === 'document_link_given' ? 'info' : 'warn');
};
