import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unrepairedBanks } from '../../shared/domain/case/decide/recommendation.ts';
import { bankA, department, regulator } from '../support/actors.ts';
import * as say from '../support/commands.ts';
import { asking } from '../support/paths.ts';
import { demoRules } from '../support/rule-books.ts';
import { does, story } from '../support/story.ts';

const reasons = ['R02', 'R06', 'R13', 'R16'];
const measures = ['RX9', 'RX16', 'RX1', 'RX4'];
const results = ['done', 'waived', 'failed'] as const;
const plan = fc.array(
  fc.record({ code: fc.constantFrom(...measures), result: fc.constantFrom(...results) }),
  {
    minLength: 1,
    maxLength: 4,
  },
);

/** A bank declined, a plan was carried out. */
const afterPlan = (
  reasonCodes: readonly string[],
  steps: readonly { code: string; result: (typeof results)[number] }[],
) => {
  const [primaryReason = ''] = reasonCodes;
  const drafts = steps.map(({ code }, nth) => say.prescription({ id: `rx-${nth}`, code }));
  return story([
    ...asking('bank-a'),
    does(bankA, say.decline(primaryReason, { reasonCodes })),
    does(regulator, say.decideTriage('coaching', { prescriptions: drafts })),
    ...steps.map(({ result }, nth) =>
      does(result === 'waived' ? regulator : department, say.settle(`rx-${nth}`, result)),
    ),
  ]);
};

describe('a bank that declined may be asked again once something was done about it', () => {
  const codes = fc.uniqueArray(fc.constantFrom(...reasons), { minLength: 1, maxLength: 3 });

  it('whatever reason it gave and whatever measure was done or waived since', () =>
    fc.assert(
      fc.property(codes, plan, (reasonCodes, steps) => {
        fc.pre(steps.every(({ result }) => result !== 'failed'));
        const { file } = afterPlan(reasonCodes, steps);
        expect(file.prescriptions.filter(({ state }) => state === 'open')).toEqual([]);
        expect(unrepairedBanks(file, demoRules.reason)).toEqual([]);
      }),
    ));

  it('but not where a measure for its own reason failed at last, nor where every measure failed', () =>
    fc.assert(
      fc.property(codes, plan, (reasonCodes, steps) => {
        const { file } = afterPlan(reasonCodes, steps);
        const own = reasonCodes.some((reason) => {
          const ofReason = steps.filter(({ code }) =>
            demoRules.reason(reason)?.prescriptionCodes.includes(code),
          );
          return ofReason.at(-1)?.result === 'failed';
        });
        const isLeftOut = own || steps.every(({ result }) => result === 'failed');
        expect(unrepairedBanks(file, demoRules.reason)).toEqual(isLeftOut ? ['bank-a'] : []);
      }),
    ));
});
