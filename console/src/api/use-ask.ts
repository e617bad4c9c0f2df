import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useLanguage } from '../i18n/language.ts';
import { type CallParts, call } from './call.ts';
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
  /** How often to look for what others changed, while the page is visible; `false` for what does not change. */
  readonly refreshMs?: number | false;
};

/** Changes by others appear within this time, unasked. */
const usualRefreshMs = 5000;

export const askKey = (id: AskId, parts: { params?: unknown; query?: unknown } = {}) =>
  [...id.split('.'), parts.params ?? {}, parts.query ?? {}] as const;

/**
 * Asks the API and keeps asking quietly: `useAsk('regulator.listCases', { query: { stage: 'triage' } })`. An answer is
 * only ever shown for the question it answers: while another page or filter is read there is none.
 */
export const useAsk = <Id extends AskId>(
  id: Id,
  ...[parts, options = {}]: Partial<AskParts<Id>> extends AskParts<Id>
    ? [parts?: AskParts<Id>, options?: AskOptions]
    : [parts: AskParts<Id>, options?: AskOptions]
): UseQueryResult<AnswerOf<Id>, CallFailure> => {
  const language = useLanguage();
  const { enabled = true, refreshMs = usualRefreshMs } = options;
  return useQuery<AnswerOf<Id>, CallFailure>({
    queryKey: askKey(id, parts),
    queryFn: async ({ signal }) =>
      (await call(id, { ...(parts as CallParts | undefined), signal })) as AnswerOf<Id>,
    select: inOwnWords[language],
    enabled,
    refetchInterval: refreshMs,
    ...(refreshMs === false && { staleTime: Number.POSITIVE_INFINITY }),
  });
};
