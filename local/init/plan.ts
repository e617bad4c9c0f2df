import type { Bilingual } from '../../shared/domain/text/bilingual.ts';

/** What is asked of whoever sets an installation up (初始化). Names as they stand on the door. */
export type Answers = {
  /** The work group that works with it; its city and province where they are to stand above it. */
  readonly organisation: string;
  readonly organisationEn?: string;
  readonly city?: string;
  readonly province?: string;
  /** Name of the person who administers it. */
  readonly administrator: string;
};

/** One organisation of the tree, from the top down. */
export type PlannedOrganisation = {
  readonly kind: 'provinceRegulator' | 'cityRegulator' | 'workGroup';
  readonly name: Bilingual;
};

/**
 * The tree an installation begins with: province, city and work group, as far as they were named. The administrator belongs to
 * the one at the top, from where the whole tree is managed.
 */
export const plannedTree = ({
  organisation,
  organisationEn,
  city,
  province,
}: Answers): readonly PlannedOrganisation[] => {
  const named = (kind: PlannedOrganisation['kind'], zh: string | undefined, en = zh) =>
    zh === undefined ? [] : [{ kind, name: { zh, en: en ?? zh } }];
  return [
    ...named('provinceRegulator', province),
    ...named('cityRegulator', city),
    ...named('workGroup', organisation, organisationEn),
  ];
};
