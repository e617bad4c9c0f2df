import { describe, expect, it } from 'vitest';
import { startImport } from '../imports/index.ts';
import { applicationRow, clerk, csv, makeScene, neighbour } from '../imports/testing/scene.ts';
import { type ExportedCase, exportCases } from './export-cases.ts';

const exported = async (
  ...[deps, actor]: Parameters<typeof exportCases>
): Promise<readonly ExportedCase[]> => {
  const result = await exportCases(deps, actor);
  if (!result.ok) throw new Error(result.refusal.code);
  return Array.fromAsync(result.value);
};

describe('exporting the cases of a work group', () => {
  it('gives each case once, over as many pages as there are, and only to its own regulator', async () => {
    const { deps, tick } = makeScene();
    const content = csv(Array.from({ length: 230 }, (_, i) => applicationRow(i)));
    await startImport(deps, { actor: clerk, importId: 'imp_1', format: 'csv', content });
    await tick();

    const cases = await exported(deps, clerk);
    expect(new Set(cases.map(({ summary }) => summary.id)).size).toBe(230);
    expect(cases).toHaveLength(230);
    expect(await exported(deps, neighbour)).toEqual([]);
  });

  it('is refused to banks', async () => {
    const { deps } = makeScene();
    expect(
      await exportCases(deps, {
        kind: 'bank',
        orgId: 'bank-a',
        personId: 'p',
        roles: ['accountManager', 'branchLead'],
      }),
    ).toEqual({
      ok: false,
      refusal: { code: 'not_permitted' },
    });
  });
});
