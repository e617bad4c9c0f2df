import { attemptFor } from '../../api/attempt.ts';
import { call } from '../../api/call.ts';
import type { AnswerOf, QueryOf } from '../../api/routes.ts';

export type ExportReport = AnswerOf<'regulator.viewExport'>;
type Wish = { readonly format: 'csv' | 'xlsx'; readonly language: 'zh' | 'en' };

/** Asks for a file of the list as it is filtered; a small one is ready at once. */
export const askExport = async (
  query: Partial<QueryOf<'regulator.listCases'>>,
  body: Wish,
): Promise<ExportReport> => {
  const idempotencyKey = attemptFor(undefined, { query, body }).key;
  return (await call('regulator.askExport', { query, body, idempotencyKey })) as ExportReport;
};

/** Asks for a link and gives it to the browser, which saves the file as it comes, however large. */
export const fetchExport = async (exportId: string): Promise<void> => {
  const answer = await call('regulator.exportLink', {
    params: { exportId },
    body: {},
    idempotencyKey: attemptFor(undefined, { exportId }).key,
  });
  const link = document.createElement('a');
  link.href = (answer as AnswerOf<'regulator.exportLink'>).url;
  link.download = '';
  link.click();
};
