import type { DatabaseSync } from 'node:sqlite';
import { makeSqliteTable } from '../../shared/adapters/sqlite/sqlite-table.ts';
import { oldestDueMs } from '../../shared/application/clocks/oldest-due.ts';
import { allStoppedCases } from '../../shared/application/stopped-flows/resume-stopped.ts';
import { attend, type Finding, well, wrong } from './finding.ts';

const about = {
  server: { zh: '服务', en: 'Server' },
  flows: { zh: '案件流程', en: 'Flows of cases' },
  due: { zh: '到期事项', en: 'What is due' },
} as const;

const patienceMs = 5000;
/** The ticker looks every few seconds; what has waited this long is not being carried out. */
const mostMinutes = 10;

/** Whether the server answers at the address where it should. */
export const serverFinding = async (origin: string, ask: typeof fetch = fetch): Promise<Finding> => {
  if (!URL.canParse('/healthz', origin))
    return wrong(
      about.server,
      `${origin} 不是服务地址，应如 http://127.0.0.1:8080。请用 --server 指明。`,
      `${origin} is no address such as http://127.0.0.1:8080. Name it with --server.`,
    );
  try {
    const response = await ask(new URL('/healthz', origin), { signal: AbortSignal.timeout(patienceMs) });
    const body: unknown = await response.json().catch(() => undefined);
    const isOurs = typeof body === 'object' && body !== null && 'status' in body && body.status === 'ok';
    if (response.ok && isOurs) return well(about.server, `${origin} 正常应答`, `${origin} answers`);
    return wrong(
      about.server,
      `${origin} 的应答不是会诊系统的（${response.status}）。请检查端口是否被其他程序占用。`,
      `What answers at ${origin} is not Huizhen (${response.status}). See whether another program has the port.`,
    );
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError')
      return wrong(
        about.server,
        `${origin} 在 ${patienceMs / 1000} 秒内没有应答。请查看日志，必要时重新启动。`,
        `${origin} did not answer within ${patienceMs / 1000} seconds. Look at its log, and start it anew if need be.`,
      );
    return attend(
      about.server,
      `${origin} 没有运行。期限和流程在停机期间不动，启动后补办。`,
      `Nothing runs at ${origin}. Deadlines and flows stand still meanwhile, and are made up for when it starts.`,
    );
  }
};

/** What the records say of the work that goes on by itself. @param database read-only */
export const workFindings = async (database: DatabaseSync, now: number): Promise<readonly Finding[]> => {
  const clock = { now: () => now };
  const table = makeSqliteTable({ database, clock });
  const stopped = (await allStoppedCases({ table })).length;
  const minutes = Math.floor((await oldestDueMs({ table, clock })) / 60_000);
  return [
    stopped === 0
      ? well(about.flows, '没有停止的流程', 'none has stopped')
      : wrong(
          about.flows,
          `${stopped} 件案件的流程已停止。见监管端“运行状况”页，或执行 huizhen resume --failed`,
          `The flows of ${stopped} cases have stopped. See the page “Operation”, or run huizhen resume --failed`,
        ),
    minutes <= mostMinutes
      ? well(about.due, '没有积压', 'nothing waits')
      : wrong(
          about.due,
          `最早的一项已到期 ${minutes} 分钟仍未办理。服务未运行时启动后补办；服务在运行时请查看日志中的 due_failed。`,
          `The oldest has been due for ${minutes} minutes. A stopped server makes up for it when it starts; if it runs, look for due_failed in its log.`,
        ),
  ];
};
