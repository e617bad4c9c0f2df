export type LogLevel = 'info' | 'warn' | 'error';
export type LogData = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * One structured line. Lambda's own JSON logging adds moment, level and request id around the object; the metric
 * filters of the watch stack count its `code`.
 */
export const writeLog = (level: LogLevel, code: string, message: string, data: LogData): void =>
  console[level]({ code, message, ...data });
