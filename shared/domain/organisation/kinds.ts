import type { ActorKind } from '../case/actor.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { OrganisationKind } from './organisation.ts';

/** What each kind is called; a development zone (开发区) or new area has a work group like a county. */
export const organisationKindNames: Readonly<Record<OrganisationKind, Bilingual>> = {
  provinceRegulator: { zh: '省级监管部门', en: 'Province regulator' },
  cityRegulator: { zh: '市级监管部门', en: 'City regulator' },
  workGroup: { zh: '区县（开发区）工作专班', en: 'County or zone work group' },
  bank: { zh: '银行', en: 'Bank' },
  department: { zh: '部门', en: 'Department' },
  guarantor: { zh: '担保机构', en: 'Guarantor' },
  insurer: { zh: '保险机构', en: 'Insurer' },
  enterprise: { zh: '企业', en: 'Enterprise' },
};

/** Kinds that are set up in the register. An enterprise is its identity code and stands in no tree. */
export const registeredKinds = [
  'provinceRegulator',
  'cityRegulator',
  'workGroup',
  'bank',
  'department',
  'guarantor',
  'insurer',
] as const satisfies readonly OrganisationKind[];
export type RegisteredKind = (typeof registeredKinds)[number];

const authorities = ['provinceRegulator', 'cityRegulator', 'workGroup'] as const;

/**
 * What may stand above what (隶属). A root stands below nothing (`null`): an installation may begin at a county. A zone's work
 * group stands below its city or its county; a branch below its bank; a local bank or body below the authority it answers to.
 */
const above: Readonly<Record<RegisteredKind, readonly (RegisteredKind | null)[]>> = {
  provinceRegulator: [null],
  cityRegulator: [null, 'provinceRegulator'],
  workGroup: [null, ...authorities],
  bank: [null, ...authorities, 'bank'],
  department: [null, ...authorities],
  guarantor: [null, ...authorities, 'guarantor'],
  insurer: [null, ...authorities, 'insurer'],
};

export const mayStandBelow = (kind: OrganisationKind, parent: OrganisationKind | null): boolean =>
  kind !== 'enterprise' && (above[kind] as readonly (OrganisationKind | null)[]).includes(parent);

/** What its people are when they act. */
export const actorKindOf = (kind: OrganisationKind): Exclude<ActorKind, 'system'> =>
  kind === 'provinceRegulator' || kind === 'cityRegulator' || kind === 'workGroup' ? 'regulator' : kind;
