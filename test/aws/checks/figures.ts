import { randomUUID } from 'node:crypto';
import { figureTable } from '../../../shared/contracts/responses/figures.ts';
import { report } from '../../../shared/contracts/responses/reports.ts';
import { demand } from '../steps.ts';

type Scene = {
  readonly apiAddress: string;
  readonly token: string;
  readonly orgId: string;
  /** The month that ended last, 'YYYY-MM'. */
  readonly month: string;
};

/**
 * 统计与月报: figures answer for the cases of the demo; the month's report is signed, stands as it was filed, is not filed twice, and
 * counted anew differs in nothing.
 */
export const checkFigures = async ({ apiAddress, token, orgId, month }: Scene): Promise<string> => {
  const authorization = `Bearer ${token}`;
  const ask = async (path: string): Promise<unknown> => {
    const answer = await fetch(`${apiAddress}/regulator${path}`, { headers: { authorization } });
    demand(answer.ok, `${path} is answered ${answer.status}: ${await answer.clone().text()}`);
    return answer.json();
  };
  const file = (body: object) =>
    fetch(`${apiAddress}/regulator/reports/${month}/filings`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify(body),
    });

  const table = figureTable.parse(await ask('/figures'));
  const own = table.groups.find((group) => group.orgId === orgId);
  const counted = Object.values(own?.cells ?? {}).filter((value) => value > 0);
  demand(counted.length > 0, `the figures of ${orgId} are empty: ${JSON.stringify(table.groups)}`);

  const filed = await file({ after: 0 });
  demand(filed.ok, `filing is answered ${filed.status}: ${await filed.clone().text()}`);
  const { filings } = report.parse(await filed.json());
  const hash = filings[0]?.hash ?? '';
  demand(filings.length === 1 && hash !== '', 'the report was not filed');
  const again = await file({ after: 0 });
  demand(again.status === 412, `a report that is filed already is answered ${again.status}`);

  const stands = report.parse(await ask(`/reports/${month}/${orgId}`));
  demand(stands.standing === 'filed' && stands.filings[0]?.hash === hash, `it stands ${stands.standing}`);
  demand(stands.differs.length === 0, `counted anew it differs: ${JSON.stringify(stands.differs)}`);
  return `${counted.length} figures, and the report of ${month} filed as ${hash.slice(0, 12)}`;
};
