import { beforeAll, describe, expect, it } from 'vitest';
import { makeTestApp } from '../support/test-app.ts';
import { lent, type Party, parties, partyNames } from './parties.ts';

/** Offers and what would raise the score concern the enterprise and those who steer its case; a bank reads its own part. */
const may: readonly Party[] = ['holder', 'citySupervisor', 'provinceSupervisor', 'applicant', 'system'];
const outside: readonly Party[] = [
  'neighbour',
  'foreigner',
  'bankNotAsked',
  'otherEnterprise',
  'departmentWithout',
  'insurerWithout',
];

/** Each bank its own offer, and nobody learns of another's. */
const ownOffer: readonly Party[] = ['acceptedBank'];

describe('who compares the offers and reads what would raise the score', () => {
  const test = makeTestApp();
  beforeAll(() => test.play(lent));

  it.each(partyNames)('%s', async (party) => {
    const { id } = await test.file();
    const expected = may.includes(party)
      ? 'ok'
      : outside.includes(party)
        ? 'case_not_found'
        : 'not_permitted';
    const offers = await test.app.offers(parties[party], id);
    expect(offers.ok ? 'ok' : offers.refusal.code).toBe(expected);
    const improvements = await test.app.improvements(parties[party], id);
    expect(improvements.ok ? 'ok' : improvements.refusal.code).toBe(expected);
  });

  it.each(partyNames)('a plan of what is paid back when: %s', async (party) => {
    const { id, outcome } = await test.file();
    const plan = await test.app.repaymentPlan(parties[party], id, {});
    if (may.includes(party) || ownOffer.includes(party)) {
      expect(plan.ok && plan.value).toMatchObject({
        bankId: outcome?.bankId,
        drawn: outcome?.disbursements.length !== 0,
        principalFen: outcome?.grantedFen,
      });
      return;
    }
    const code = plan.ok ? 'ok' : plan.refusal.code;
    expect(['case_not_found', 'not_permitted', 'no_offer']).toContain(code);
    if (party.startsWith('bank')) expect(code).not.toBe('not_permitted');
  });

  it.each(partyNames)('conditions of a bank’s own products: %s', async (party) => {
    const { id, rounds } = await test.file();
    const found = await test.app.ownProducts(parties[party], id);
    if (!['acceptedBank', 'otherAskedBank', 'bankNotAsked'].includes(party)) {
      expect(['case_not_found', 'not_permitted']).toContain(found.ok ? 'ok' : found.refusal.code);
      return;
    }
    if (!found.ok) {
      expect(['case_not_found', 'not_asked']).toContain(found.refusal.code);
      return;
    }
    const own = rounds.flatMap(({ lines }) => lines).find(({ bankId }) => bankId === parties[party].orgId);
    expect(found.value.askedFor).toBe(own?.productId);
    expect(found.value.products.length).toBeGreaterThan(0);
    for (const { productId } of found.value.products) expect(productId).toMatch(`${own?.bankId}-`);
  });

  it('the accepted offer is marked, and no other can be taken', async () => {
    const { id, outcome } = await test.file();
    const found = await test.app.offers(parties.applicant, id);
    const offers = found.ok ? found.value.offers : [];
    expect(offers.find(({ state }) => state === 'accepted')?.bankId).toBe(outcome?.bankId);
    expect(offers.every(({ state, refusal }) => state === 'accepted' || refusal !== undefined)).toBe(true);
  });

  it('what would raise the score stands in the order of the points it brings', async () => {
    const { id } = await test.file();
    const found = await test.app.improvements(parties.applicant, id);
    const gains = found.ok ? found.value.improvements.map(({ gain }) => gain) : [];
    expect(gains.length).toBeGreaterThan(0);
    expect(gains).toEqual(gains.toSorted((a, b) => b - a));
  });
});
