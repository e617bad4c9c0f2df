import { type HttpLog, type HttpLogCode, httpLogMessages } from '../../http/log-messages.ts';
import { type LogLevel, writeLog } from './write-log.ts';

const levels: Readonly<Record<HttpLogCode, LogLevel>> = {
  request_finished: 'info',
  document_link_given: 'info',
  request_failed: 'error',
  answer_does_not_fit: 'error',
  request_timed_out: 'error',
};

export const httpLog: HttpLog = (code, data) => writeLog(levels[code], code, httpLogMessages[code], data);
