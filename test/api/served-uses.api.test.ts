import { describe, expect, it } from 'vitest';
import {
  administratorUses,
  bankUses,
  enterpriseUses,
  participantUses,
  regulatorUses,
  signedInUses,
} from '../../functions/lambda/api/uses.ts';
import { batchExportUses } from '../../shared/application/batches/uses.ts';
import { documentUses } from '../../shared/application/documents/uses.ts';
import { exportUses } from '../../shared/application/exports/uses.ts';
import { firmUses } from '../../shared/application/firms/uses.ts';
import { importUses } from '../../shared/application/imports/uses.ts';
import { newcomerUses } from '../../shared/application/newcomers/uses.ts';
import { personalDataUses } from '../../shared/application/personal-data/uses.ts';
import { figureExportUses } from '../../shared/application/register/uses.ts';
import { reportExportUses } from '../../shared/application/reports/uses.ts';
import { whatIfListUses, whatIfUses } from '../../shared/application/rules/what-if/uses.ts';
import { visitExportUses } from '../../shared/application/visits/uses.ts';
import { allRoutes } from '../../shared/contracts/routes/index.ts';
import { filled, goodQuestion, scene } from './support/scene.ts';

/** Binding needs no adapters; only names are looked at. */
const bound = (uses: (deps: never) => object): readonly string[] => Object.keys(uses({} as never));

const served: Readonly<Record<string, readonly string[]>> = {
  regulator: bound(regulatorUses),
  bank: bound(bankUses),
  enterprise: bound(enterpriseUses),
  participant: bound(participantUses),
  administration: [...bound(administratorUses), ...bound(whatIfUses)],
  signedIn: bound(signedInUses),
  public: [],
  lists: [
    ...bound(importUses),
    ...bound(exportUses),
    ...bound(figureExportUses),
    ...bound(reportExportUses),
    ...bound(batchExportUses),
    ...bound(visitExportUses),
    ...bound(whatIfListUses),
  ],
  invitations: [...bound(firmUses), ...bound(newcomerUses)],
  documents: [...bound(documentUses), ...bound(personalDataUses)],
};

describe('what each function on AWS serves', () => {
  it.each(allRoutes.map((route) => [route.id, route] as const))(
    '%s asks for no use case that its function does not ship',
    async (_id, route) => {
      const { method, path, audience, servedBy } = route;
      const { ask, calls } = scene();
      await ask(method, filled(path), goodQuestion(route));
      const shipped = served[servedBy ?? audience] ?? [];
      expect(calls.map(({ useCase }) => useCase).filter((use) => !shipped.includes(use))).toEqual([]);
    },
  );
});
