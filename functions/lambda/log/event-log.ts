import { type LogData, writeLog } from './write-log.ts';

/** Messages of the functions that no person asked: code and sentence stand here, data is ids and numbers. */
export const eventLogMessages = {
  signals_carried_out: 'Signals of cases that moved were carried out from the stream.',
  signal_failed:
    'A signal could not be carried out from the stream; it is tried again, then left to the ticker.',
  tick_finished: 'The ticker carried out what was due.',
  tick_left_out: 'Another tick is still at work; it carries out what is due.',
} as const;

export const eventLog = (code: keyof typeof eventLogMessages, data: LogData): void =>
  writeLog(code === 'signal_failed' ? 'warn' : 'info', code, eventLogMessages[code], data);
