import type { ExportedCase } from '../../shared/application/exports/exported-case.ts';
import { casePage } from '../../shared/contracts/responses/case-page.ts';
import { caseView } from '../../shared/contracts/responses/case-view.ts';
import type { ServerClient } from './server-client.ts';

const pageSize = 100;
/** Cases asked for at once: enough to hide the way there and back, few enough to leave the server to others. */
const together = 8;

/** The cases of a regulator's jurisdiction with their bank answers, through the server, page by page. */
export async function* fetchCases(client: ServerClient): AsyncIterable<ExportedCase> {
  let cursor: string | undefined;
  do {
    const query = new URLSearchParams({ limit: String(pageSize), ...(cursor !== undefined && { cursor }) });
    const page = casePage.parse(await client.get(`/regulator/cases?${query}`));
    for (let i = 0; i < page.cases.length; i += together) {
      yield* await Promise.all(
        page.cases.slice(i, i + together).map(async (summary): Promise<ExportedCase> => {
          const view = caseView.parse(await client.get(`/regulator/cases/${encodeURIComponent(summary.id)}`));
          return { summary: summary as ExportedCase['summary'], rounds: view.rounds };
        }),
      );
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
}
