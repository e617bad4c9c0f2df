import { resolve } from 'node:path';
import { examine, type Patient } from '../../doctor/examine.ts';
import type { Verdict } from '../../doctor/finding.ts';
import type { ExitCode, Terminal } from '../terminal.ts';

const marks: Readonly<Record<Verdict, string>> = { well: '✓', attend: '!', wrong: '✗' };

/** 体检: one line for each thing looked at; fails where something is wrong, so that a nightly run can tell somebody. */
export const doctor = async (
  { data, server, backups, settings }: Patient,
  terminal: Terminal,
  now: number = Date.now(),
  /** A line of JSON for each thing looked at, for a program; what is wrong is then no failure. */
  json = false,
): Promise<ExitCode> => {
  const patient = {
    data: resolve(data),
    server,
    settings,
    backups: backups === undefined ? undefined : resolve(backups),
  };
  const findings = await examine(patient, now);
  if (json) {
    for (const finding of findings) terminal.print(JSON.stringify(finding));
    return 0;
  }
  const { language } = terminal;
  for (const { about, verdict, says } of findings)
    terminal.print(`${marks[verdict]} ${about[language]}${language === 'zh' ? '：' : ': '}${says[language]}`);
  const count = (sought: Verdict) => findings.filter(({ verdict }) => verdict === sought).length;
  const [wrong, attend] = [count('wrong'), count('attend')];
  terminal.say({
    zh: wrong + attend === 0 ? '一切正常。' : `${wrong} 项异常（✗），${attend} 项请留意（!）。`,
    en: wrong + attend === 0 ? 'All is well.' : `Wrong (✗): ${wrong}. To be seen to (!): ${attend}.`,
  });
  return wrong === 0 ? 0 : 1;
};
