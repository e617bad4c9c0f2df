import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Resumed } from '../../../shared/application/workflow/resume-case.ts';
import { systemClock } from '../../clock/clocks.ts';
import { openKeptClock } from '../../clock/kept-clock.ts';
import { openRuntime } from '../../runtime/open-runtime.ts';
import { outdatedCases, resumeHere, stoppedCases } from '../../runtime/resume-here.ts';
import { dataFolderAt } from '../../start/data-folder.ts';
import { CliFailure, type ExitCode, type Terminal } from '../terminal.ts';

export type ResumeOptions = {
  readonly data: string;
  /** All cases whose execution runs by an older definition, instead of one named. */
  readonly outdated: boolean;
  /** All cases whose flow has stopped, instead of one named. */
  readonly failed: boolean;
};

/** 恢复流程 by an operator: the server that runs on the folder, or the next one, carries it out. */
export const resume = async (
  caseId: string | undefined,
  { data, outdated, failed: isFailed }: ResumeOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
  const folder = dataFolderAt(resolve(data));
  if (!existsSync(folder.database))
    throw new CliFailure({
      zh: `没有数据目录 ${data}。请先运行 npm start，或用 --data 指明。`,
      en: `There is no data folder ${data}. Run npm start first, or name it with --data.`,
    });
  if ([caseId !== undefined, outdated, isFailed].filter(Boolean).length !== 1)
    throw new CliFailure({
      zh: '请指明一个案件号，或用 --failed 恢复全部流程已停止的案件，或用 --outdated 恢复全部使用旧流程定义的案件。',
      en: 'Name one case, or resume all whose flow has stopped with --failed, or all that run by an older definition with --outdated.',
    });
  const clock = existsSync(folder.clock) ? openKeptClock(folder.clock, 0) : systemClock;
  const runtime = openRuntime({ file: folder.database, clock, isGuest: true });
  try {
    let failed = 0;
    const caseIds = await (isFailed
      ? stoppedCases(runtime)
      : outdated
        ? outdatedCases(runtime)
        : [caseId ?? '']);
    if (caseIds.length === 0) terminal.say(isFailed ? noneStopped : noneOutdated);
    for (const id of caseIds) {
      const resumed = await resumeHere(runtime, id);
      if (!resumed.resumed) failed += 1;
      terminal.print(`${id}\t${resumed.resumed ? resumed.execution : resumed.reason}`);
      if (!resumed.resumed) terminal.say(reasons[resumed.reason]);
    }
    return failed === 0 ? 0 : 1;
  } finally {
    runtime.close();
  }
};

const noneOutdated = {
  zh: '没有案件在使用旧流程定义，无需恢复。',
  en: 'No case runs by an older definition: there is nothing to resume.',
};
const noneStopped = {
  zh: '没有案件的流程停止，无需恢复。',
  en: 'The flow of no case has stopped: there is nothing to resume.',
};

type Reason = Extract<Resumed, { readonly resumed: false }>['reason'];
const reasons: Readonly<Record<Reason, { readonly zh: string; readonly en: string }>> = {
  caseNotFound: {
    zh: '没有这个案件，请核对案件号和数据目录。',
    en: 'There is no such case. Check its number and the data folder.',
  },
  caseEnded: { zh: '案件已办结，无需恢复。', en: 'The case has ended: there is nothing to resume.' },
  busy: {
    zh: '案件正被另一个操作恢复，请再试一次。',
    en: 'The case is being resumed already. Try once more.',
  },
};
