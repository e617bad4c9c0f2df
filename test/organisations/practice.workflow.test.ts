import { describe, expect, it } from 'vitest';
import type { Actor } from '../../shared/domain/case/actor.ts';
import type { Command } from '../../shared/domain/case/commands.ts';
import { madeUpCode } from '../../shared/domain/identity/made-up.ts';
import type { OrganisationCommand } from '../../shared/domain/organisation/index.ts';
import { provinceSupervisor, regulator } from '../support/actors.ts';
import { applicant } from '../support/applications.ts';
import { grant, openCase, recommendTo, screen } from '../support/commands.ts';
import { codeOf, countyAdministrator, installation } from './scene.ts';

const practice: OrganisationCommand = {
  type: 'addPractice',
  id: 'wg-practice',
  of: 'wg-demo-east',
  bankIds: ['bank-a', 'bank-b'],
};
const standIn = 'wg-practice-bank-1';
const firm = (code: string, name = '演练企业（虚构）') =>
  openCase({
    orgId: 'wg-practice',
    applicant: applicant({ name, identity: { kind: 'uscc', code } }),
  });

/** A practice county, and somebody in it and in its stand-in for bank A. */
const practising = async () => {
  const test = await installation();
  const added = await test.organisation(practice, countyAdministrator);
  if (!added.ok) throw new Error(JSON.stringify(added.refusal));
  const clerk = await test.employ('p-trainee', 'wg-practice', 'clerk', 'lead');
  const manager = await test.employ('p-trainee-bank', standIn, 'accountManager', 'branchLead');
  const give = async (caseId: string, command: Command, actor: Actor = clerk) => {
    const result = await test.app.execute({ caseId, command, actor });
    await test.runtime.settle();
    return result;
  };
  return { ...test, clerk, manager, give };
};

describe('a practice county (演练)', () => {
  it('is set up in one act by whoever manages the real one, with stand-ins that offer what its banks offer', async () => {
    const { deps, app, clerk, give } = await practising();
    expect(deps.rules.nameOf('wg-practice')?.zh).toMatch(/^演练·/);
    expect(deps.rules.regionOf('wg-practice')).toBe('demo');
    expect(codeOf(await give('case-p', { ...firm(madeUpCode(7)), caseId: 'case-p' }))).toBe('done');
    expect(codeOf(await give('case-p', screen()))).toBe('done');
    const ranked = await app.matching(clerk, 'case-p');
    if (!ranked.ok) throw new Error(ranked.refusal.code);
    const fits = new Set(ranked.value.fits.map(({ bankId }) => bankId));
    expect(fits).toEqual(new Set([standIn, 'wg-practice-bank-2']));
  });

  it('takes a case to a grant by its stand-ins, and neither asks nor is asked by a real bank', async () => {
    const { give, manager, clerk } = await practising();
    await give('case-p', { ...firm(madeUpCode(7)), caseId: 'case-p' });
    await give('case-p', screen());
    expect(codeOf(await give('case-p', recommendTo('bank-a')))).toBe('product_does_not_fit');
    const choices = [{ bankId: standIn, productId: `${standIn}-bank-a-points` }];
    expect(codeOf(await give('case-p', { type: 'recommend', choices }, clerk))).toBe('done');
    expect(codeOf(await give('case-p', grant(), manager))).toBe('done');
    const real = { ...openCase(), caseId: 'case-real' };
    expect(codeOf(await give('case-real', real, regulator))).toBe('done');
    await give('case-real', screen(), regulator);
    expect(codeOf(await give('case-real', { type: 'recommend', choices }, regulator))).toBe(
      'product_does_not_fit',
    );
  });

  it('takes made-up firms only', async () => {
    const { give } = await practising();
    const real = '91330106MA000004X9';
    const refused = await give('case-r', { ...firm(real), caseId: 'case-r' });
    expect(refused).toMatchObject({ refusal: { code: 'practice_firm_real' } });
  });

  it('is counted by nobody: no list, overview or figure of the levels above knows of it', async () => {
    const { app, clerk, give } = await practising();
    await give('case-p', { ...firm(madeUpCode(7)), caseId: 'case-p' });
    const seen = await app.overview(provinceSupervisor);
    if (!seen.ok) throw new Error(seen.refusal.code);
    expect(JSON.stringify(seen.value)).not.toContain('wg-practice');
    expect(seen.value.total).toBe(0);
    const own = await app.overview(clerk);
    expect(own).toMatchObject({ ok: true, value: { total: 1 } });
    expect(codeOf(await app.viewCase(provinceSupervisor, 'case-p'))).toBe('case_not_found');
  });

  it.each([
    ['a second beside it', practice.bankIds, 'wg-demo-east', 'organisation_practice_exists'],
    ['practice of practice', ['bank-a'], 'wg-practice', 'organisation_not_for_practice'],
    ['for what is no work group', ['bank-a'], 'city-demo', 'organisation_not_for_practice'],
    ['without banks', [], 'wg-demo-west', 'organisation_practice_banks'],
    ['with a bank twice', ['bank-a', 'bank-a'], 'wg-demo-west', 'organisation_practice_banks'],
    ['with what is no bank', ['dept-tax'], 'wg-demo-west', 'organisation_practice_banks'],
  ])('is refused %s', async (_, bankIds, of, code) => {
    const { organisation } = await practising();
    expect(codeOf(await organisation({ ...practice, id: 'wg-2', of, bankIds }))).toBe(code);
  });

  it('stays apart: nothing is moved or merged into it or out of it', async () => {
    const { organisation } = await practising();
    for (const command of [
      { type: 'move', id: standIn, parent: null },
      { type: 'move', id: 'dept-tax', parent: 'wg-practice' },
      { type: 'move', id: 'wg-practice', parent: 'city-demo' },
      { type: 'merge', id: 'wg-practice', into: 'wg-demo-west' },
      { type: 'merge', id: 'bank-b', into: standIn },
    ] as const)
      expect(codeOf(await organisation(command)), command.type).toBe('organisation_practice_apart');
  });
});
