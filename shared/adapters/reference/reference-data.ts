import type { ReferenceData } from '../../contracts/responses/reference.ts';
import { regionOf } from '../../domain/organisation/index.ts';
import { riskRoles } from '../../domain/risk-sharing/index.ts';
import { lazily } from '../rule-book/lazily.ts';
import type { Shelf } from '../rule-book/shelf.ts';

/**
 * 字典 of the rule files that ship with the system, each part made when it is first asked for; enterprises are nobody's
 * reference data.
 */
export const referenceDataFrom = (shelf: Shelf): ReferenceData =>
  lazily<ReferenceData>({
    reasonTableVersion: () => shelf.reasonTable.version,
    reasonOwners: () => ({ ...shelf.reasonTable.owners }),
    reasons: () =>
      shelf.reasonTable.reasons.map(({ evidence: _evidence, ...reason }) => ({
        ...reason,
        owners: [...reason.owners],
        prescriptionCodes: [...reason.prescriptionCodes],
      })),
    prescriptionCatalogueVersion: () => shelf.prescriptionCatalogue.version,
    prescriptions: () =>
      shelf.prescriptionCatalogue.prescriptions.map(({ evidence: _evidence, ...entry }) => entry),
    products: () => shelf.products.products.map(({ id, bankId, name }) => ({ id, bankId, name })),
    riskSchemes: () =>
      shelf.riskSchemes.schemes.map(({ id, name, appliesTo, parties, shares, constraints }) => ({
        id,
        name,
        appliesTo,
        parties: [...parties],
        shares: shares?.map((share) => ({ ...share })) ?? null,
        constraints: constraints.map((constraint) => ({ ...constraint, roles: [...constraint.roles] })),
      })),
    riskRoles: () => riskRoles.map((id) => ({ id, name: shelf.riskSchemes.roles[id] })),
    organisations: () =>
      [...shelf.organisations.values()].flatMap(({ id, kind, name, parent }) => {
        if (kind === 'enterprise') return [];
        const regionId = regionOf(id, shelf.organisations);
        return [{ id, kind, name, parent, ...(regionId !== undefined && { regionId }) }];
      }),
  });
