import type { ActedBy } from '../case/actor.ts';
import { searchText } from '../text/index.ts';

/** What a county keeps of a studio, and can change. */
export type StudioSaid = {
  readonly name: string;
  /** Where people find it, as it is written on the slip. */
  readonly place: string;
  /** 窗口: what the desks are called, as they are called out. */
  readonly desks: readonly string[];
  /** 停用: no slips are given any more; those that were stay readable. */
  readonly closed: boolean;
};

/** 驻点工作室 (现场服务点) of a work group, where firms walk in (mechanism.md §2: 金融+工作室). What it was called before stays readable. */
export type Studio = StudioSaid & {
  readonly id: string;
  readonly version: number;
  /** Newest last. */
  readonly changes: readonly { readonly at: number; readonly by: ActedBy; readonly said: StudioSaid }[];
};

export const mostStudios = 30;
export const mostDesks = 20;

export const studioRefusals = ['studio_name_taken', 'studio_desk_twice', 'studios_too_many'] as const;
export type StudioRefusal = (typeof studioRefusals)[number];

/** What is wrong with a studio beside the others of its work group; undefined: nothing. */
export const faultOfStudio = (said: StudioSaid, others: readonly StudioSaid[]): StudioRefusal | undefined => {
  if (others.length >= mostStudios) return 'studios_too_many';
  const same = searchText(said.name);
  if (others.some(({ name, closed }) => !closed && !said.closed && searchText(name) === same))
    return 'studio_name_taken';
  return new Set(said.desks.map(searchText)).size < said.desks.length ? 'studio_desk_twice' : undefined;
};

/** The studio as it is said now, with who said it. */
export const withSaid = (
  id: string,
  before: Studio | undefined,
  said: StudioSaid,
  { at, by }: { readonly at: number; readonly by: ActedBy },
): Studio => ({
  ...said,
  id,
  version: (before?.version ?? 0) + 1,
  changes: [...(before?.changes ?? []), { at, by, said }],
});

export const saidOfStudio = ({ name, place, desks, closed }: StudioSaid): StudioSaid => ({
  ...{ name, place, desks, closed },
});
