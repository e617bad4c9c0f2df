import { expect, it } from 'vitest';
import type { CaseView } from '../../../api/routes.ts';
import { amendBody, amendValues } from './amend-body.ts';

const view = {
  applicant: {
    kind: 'enterprise',
    name: '示例精密制造（虚构）',
    identity: { kind: 'uscc', code: '91000000MADEM00112' },
    industry: 'C3452',
    foundedOn: '2017-06-01',
    facts: { revenue: 5200, employees: 86 },
    existingBankIds: [],
  },
  need: {
    amountFen: 100,
    tenorMonths: 12,
    purposeText: '设备',
    purpose: 'equipment',
    methods: [],
    wishedBankIds: [],
  },
} as unknown as CaseView;

it('sends nothing where nothing differs', () => {
  expect(amendBody(view, amendValues(view))).toEqual({});
});

it('sends only the members that differ, and a fact that was emptied as unknown', () => {
  const values = structuredClone(amendValues(view)) as { applicant: { facts: object }; need: object };
  values.need = { ...values.need, tenorMonths: 24 };
  values.applicant.facts = { revenue: 5300, employees: null };
  expect(amendBody(view, values)).toEqual({
    applicant: { facts: { revenue: 5300 } },
    need: { tenorMonths: 24 },
  });
});

it('leaves alone what somebody else has changed meanwhile', () => {
  const values = structuredClone(amendValues(view)) as { applicant: { facts: object }; need: object };
  values.need = { ...values.need, tenorMonths: 24 };
  values.applicant.facts = { revenue: 5300, employees: 86 };
  const now = structuredClone(view) as { applicant: { facts: object }; need: object };
  now.need = { ...now.need, amountFen: 200 };
  now.applicant.facts = { revenue: 5200, employees: 90, netProfit: 410 };
  expect(amendBody(view, values, now as CaseView)).toEqual({
    applicant: { facts: { revenue: 5300, employees: 90, netProfit: 410 } },
    need: { tenorMonths: 24 },
  });
});
