import { describe, expect, it } from 'vitest';
import { bodyErrors } from '../../api/validators.ts';
import { bodyFrom, type Values, valuesFrom, withConsent } from './application.ts';
import { errorsOn, firstStepWith, steps } from './steps.ts';

const code = '91000000MA000004XL';
const today = '2026-11-20';
const complete: Values = {
  orgId: 'wg-demo-east',
  applicant: {
    name: '示例企业（虚构）',
    industry: 'C',
    foundedOn: '2019-06-01',
    contact: { name: '张三', phone: '000' },
    facts: { revenue: 5_200_000_000, employees: 86 },
  },
  need: { amountFen: 300_000_000, tenorMonths: 12, purpose: 'equipment', purposeText: '更新机床' },
  consent: { scope: ['departmentChecks', 'shareWithBanks'] },
};
const errorsIn = (values: Values) => {
  const body = bodyFrom(values, code, today);
  return withConsent(body, bodyErrors('enterprise.openCase', body));
};

describe('an application', () => {
  it('is complete when every step is filled in, with unknown figures left out', () => {
    expect(errorsIn(complete)).toEqual([]);
    const { applicant, consent } = bodyFrom(complete, code, today);
    expect(applicant.facts).toEqual({ revenue: 5200, employees: 86 });
    expect(applicant.identity).toEqual({ kind: 'uscc', code });
    expect(consent?.givenOn).toBe(today);
  });

  it('finds what is missing on the step where it is typed', () => {
    const errors = errorsIn({});
    const found = steps.filter((step) => errorsOn(step, errors).length > 0);
    expect(found).toEqual(['firm', 'need', 'consent']);
    expect(firstStepWith(errors)).toBe('firm');
  });

  it('sends nothing that departments may not check or banks may not read', () => {
    const errors = errorsIn({ ...complete, consent: { scope: ['departmentChecks', 'creditReport'] } });
    expect(errors.map(({ field }) => field)).toEqual(['consent.scope']);
    expect(firstStepWith(errors)).toBe('consent');
  });

  it('finds a figure that cannot be one on the page of figures', () => {
    const facts = { employees: 1.5, revenue: Number.NaN };
    const errors = errorsIn({ ...complete, applicant: { ...complete.applicant, facts } });
    expect(
      errorsOn('figures', errors)
        .map(({ field }) => field)
        .sort(),
    ).toEqual(['applicant.facts.employees', 'applicant.facts.revenue']);
  });

  it('begins with what an earlier one said of the firm, never with its need or consent', () => {
    const { applicant } = bodyFrom(complete, code, today);
    const before = { applicant, orgId: 'wg-demo-east', need: { amountFen: 1 } } as never;
    const values = valuesFrom(before);
    expect(values.applicant?.facts).toEqual({ revenue: 5_200_000_000, employees: 86 });
    expect(values).not.toHaveProperty('need');
    expect(values).not.toHaveProperty('consent');
  });
});
