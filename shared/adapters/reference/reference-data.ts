import type { ReferenceData } from '../../contracts/responses/reference.ts';
import { regionOf } from '../../domain/organisation/index.ts';
import { riskRoles } from '../../domain/risk-sharing/index.ts';
import type { Shelf } from '../rule-book/shelf.ts';

/** 字典 of the rule files that ship with the system; enterprises are nobody's reference data. */
export const referenceDataFrom = (shelf: Shelf): ReferenceData => {
  const { reasonTable, prescriptionCatalogue, catalogue, organisations } = shelf;
  return {
    reasonTableVersion: reasonTable.version,
    reasonOwners: { ...reasonTable.owners },
    reasons: reasonTable.reasons.map(({ evidence: _evidence, ...reason }) => ({
      ...reason,
      owners: [...reason.owners],
      prescriptionCodes: [...reason.prescriptionCodes],
    })),
    prescriptionCatalogueVersion: prescriptionCatalogue.version,
    prescriptions: prescriptionCatalogue.prescriptions.map(({ evidence: _evidence, ...entry }) => entry),
    products: catalogue.products.map(({ id, bankId, name }) => ({ id, bankId, name })),
    riskSchemes: shelf.riskSchemes.schemes.map(({ id, name, appliesTo, parties, shares, constraints }) => ({
      id,
      name,
      appliesTo,
      parties: [...parties],
      shares: shares?.map((share) => ({ ...share })) ?? null,
      constraints: constraints.map((constraint) => ({ ...constraint, roles: [...constraint.roles] })),
    })),
    riskRoles: riskRoles.map((id) => ({ id, name: shelf.riskSchemes.roles[id] })),
    organisations: [...organisations.values()].flatMap(({ id, kind, name, parent }) => {
      if (kind === 'enterprise') return [];
      const regionId = regionOf(id, organisations);
      return [{ id, kind, name, parent, ...(regionId !== undefined && { regionId }) }];
    }),
  };
};
