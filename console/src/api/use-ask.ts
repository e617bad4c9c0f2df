import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useLanguage } from '../i18n/language.ts';
import { addressOf, type CallParts, call } from './call.ts';
import type { CallFailure } from './failure.ts';
import { inOwnWords } from './own-words.ts';
import type { AnswerOf, AskId, ParamsOf, QueryOf } from './routes.ts';

type Needs<Name extends string, Shape> = [Shape] extends [Record<string, never>]
  ? { readonly [N in Name]?: undefined }
  : Partial<Shape> extends Shape
    ? { readonly [N in Name]?: Shape }
    : { readonly [N in Name]: Shape };

/** What a question needs: `params` where its path has some, `query` where it has filters. */
export type AskParts<Id extends AskId> = Needs<'params', ParamsOf<Id>> & Needs<'query', QueryOf<Id>>;

export type AskOptions = {
  readonly enabled?: boolean;
  /**
   * What others change shows by itself while the page is visible (`changes.ts`). A number: asked again after so long,
   * whatever happens; `false`: it does not change.
   */
  readonly refreshMs?: number | false;
};

/** What cannot be answered is not watched; it is tried again. */
const failedRefreshMs = 15_000;

export const askKey = (id: AskId, parts: { params?: unknown; query?: unknown } = {}) =>
  [...id.split('.'), parts.params ?? {}, parts.query ?? {}] as const;

/** One question as a query that is kept up to date. */
export const askedAs = <Id extends AskId>(id: Id, parts: CallParts = {}) => ({
  queryKey: askKey(id, parts),
  queryFn: async ({ signal }: { readonly signal?: AbortSignal }) =>
    (await call(id, { ...parts, signal })) as AnswerOf<Id>,
  meta: { watched: addressOf(id, parts) },
});

/**
 * Asks the API and shows what changes: `useAsk('regulator.listCases', { query: { stage: 'triage' } })`. An answer is
 * only ever shown for the question it answers: while another page or filter is read there is none.
 */
export const useAsk = <Id extends AskId>(
  id: Id,
  ...[parts, options = {}]: Partial<AskParts<Id>> extends AskParts<Id>
    ? [parts?: AskParts<Id>, options?: AskOptions]
    : [parts: AskParts<Id>, options?: AskOptions]
): UseQueryResult<AnswerOf<Id>, CallFailure> => {
  const language = useLanguage();
  const { enabled = true, refreshMs } = options;
  const { meta, ...asked } = askedAs(id, parts as CallParts | undefined);
  return useQuery<AnswerOf<Id>, CallFailure>({
    ...asked,
    select: inOwnWords[language],
    enabled,
    ...(refreshMs === undefined
      ? { meta, refetchInterval: ({ state }) => (state.status === 'error' ? failedRefreshMs : false) }
      : { refetchInterval: refreshMs }),
    ...(refreshMs === false && { staleTime: Number.POSITIVE_INFINITY }),
  });
};
