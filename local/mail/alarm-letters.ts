import type { SendMail } from '../../shared/application/ports/mail.ts';
import type { Level } from '../log/line.ts';
import type { LogSink } from '../log/log-sink.ts';

/** Codes of the log that people have to see to (告警), even where nobody reads it. */
const alarmCodes: ReadonlySet<string> = new Set([
  'backup_failed',
  'certificate_unusable',
  'due_failed',
  'due_late',
  'flow_given_up',
  'readings_unwritable',
]);

/** What goes on failing is told this often: the log has every line. */
const quietMs = 6 * 3_600_000;

/**
 * The log, of which alarms also go to the operators as letters (告警邮件), of each kind one in six hours. A letter has the code and
 * its sentence: nothing of a case or a person.
 *
 * @param place public address of the installation, so that operators of several know which
 */
export const withAlarms = (
  sink: LogSink,
  { send, to, place }: { readonly send: SendMail; readonly to: string; readonly place: string },
  now: () => number = Date.now,
): LogSink => {
  const toldAt = new Map<string, number>();
  const tell = (code: string, message: string): void => {
    if (!alarmCodes.has(code) || now() - (toldAt.get(code) ?? Number.NEGATIVE_INFINITY) < quietMs) return;
    toldAt.set(code, now());
    const subject = `会诊告警 Huizhen: ${code}`;
    const text = `${place}\n${code}\n${message}\n\n请查看日志，并执行 huizhen doctor。\nSee the log, and run huizhen doctor.\n`;
    void send({ to, subject, text });
  };
  return {
    ...sink,
    write: (level: Level, code, message, data) => {
      sink.write(level, code, message, data);
      tell(code, message);
    },
  };
};
