import { type Log, logMessages } from '../../../shared/application/ports/log.ts';
import { LeftToStream } from '../aws/left-to-stream.ts';
import { writeLog } from './write-log.ts';

/** The use cases' log. What is left to the stream on purpose is no warning. */
export const caseLog: Log = {
  warn: (code, data) => {
    if (data['error'] !== LeftToStream.name) writeLog('warn', code, logMessages[code], data);
  },
  info: (code, data) => writeLog('info', code, logMessages[code], data),
};
