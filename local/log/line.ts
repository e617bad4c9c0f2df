/** How much somebody must see to it (日志级别). */
export type Level = 'debug' | 'info' | 'warn';

/** One line of the log; data is codes, ids and numbers, never personal data. */
export type Line = {
  readonly at: Date;
  readonly level: Level;
  readonly code: string;
  readonly message: string;
  readonly data: object;
};
export type LineFormat = 'json' | 'text';

/** One line without its end: a JSON object for programs, or words for people. */
export const lineText = ({ at, level, code, message, data }: Line, format: LineFormat): string => {
  if (format === 'json') return JSON.stringify({ at: at.toISOString(), level, code, message, ...data });
  const rest = Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}=${JSON.stringify(value)}`);
  return `${at.toISOString()} ${level.toUpperCase()} ${code}: ${message}${rest.join('')}`;
};
