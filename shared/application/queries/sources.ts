import type { Actor } from '../../domain/case/actor.ts';
import type { Deps } from '../deps.ts';
import { casesOf, casesOfFirm } from '../keys.ts';
import { type IndexName, InvalidCursor, type Page, type Query } from '../ports/table.ts';

/** Where an actor's cases are found (来源分区), and whose they are there. */
export type Source = Omit<Query, 'limit' | 'cursor'> & { readonly orgId: string };

/** Whole cases that an actor works from: an enterprise's, or a county's with those of zones under it. */
export const sourcesOf = ({ rules }: Pick<Deps, 'rules'>, { kind, orgId }: Actor): readonly Source[] => {
  switch (kind) {
    case 'enterprise':
      return [{ orgId, pk: casesOfFirm(orgId), order: 'descending' }];
    // They have registers of their own parts.
    case 'bank':
    case 'department':
    case 'guarantor':
    case 'insurer':
      return [];
    case 'regulator':
    case 'system': {
      const { level, partitions } = rules.listedUnder(orgId);
      return partitions.map((id) => ({ orgId: id, pk: casesOf(id), index: level, order: 'descending' }));
    }
    default:
      return kind satisfies never;
  }
};

/** The index on which a work group or a level above finds what is its own. */
export const levelOf = ({ rules }: Pick<Deps, 'rules'>, orgId: string): IndexName =>
  rules.listedUnder(orgId).level;

export type SourcePage = Page & { readonly source: Source };

/**
 * One page of all sources, one source after the other.
 *
 * @throws {InvalidCursor} a cursor that was not made for these sources
 */
export const pageOfSources = async (
  { table }: Pick<Deps, 'table'>,
  sources: readonly Source[],
  limit: number,
  cursor: string | undefined,
): Promise<SourcePage | undefined> => {
  const [place, inner] = sources.length > 1 ? placed(cursor) : [0, cursor];
  const source = sources[place];
  if (!source) {
    if (sources.length === 0) return undefined;
    throw new InvalidCursor('The cursor names no source');
  }
  const { orgId: _whose, ...query } = source;
  const page = await table.query({ ...query, limit, ...(inner !== undefined && { cursor: inner }) });
  if (sources.length === 1) return { ...page, source };
  const next =
    page.cursor !== undefined
      ? `${place}.${page.cursor}`
      : place + 1 < sources.length
        ? `${place + 1}.`
        : undefined;
  return { items: page.items, source, ...(next !== undefined && { cursor: next }) };
};

const placed = (cursor: string | undefined): readonly [number, string | undefined] => {
  if (cursor === undefined) return [0, undefined];
  const [, place, inner] = /^(\d)\.(.*)$/s.exec(cursor) ?? [];
  if (place === undefined) throw new InvalidCursor('The cursor names no source');
  return [Number(place), inner === '' ? undefined : inner];
};
