import { describe, expect, it } from 'vitest';
import type { CaseView } from '../api/routes.ts';
import { choicesOf } from './answer-choices.ts';
import type { BankLine } from './own-line.ts';

const line = (more: Partial<BankLine> = {}): BankLine =>
  ({ bankId: 'bank-a', productId: 'p', requests: [], ...more }) as BankLine;
const phase = (stage: string) => ({ phase: { stage } }) as Pick<CaseView, 'phase'>;
const states = (view: Pick<CaseView, 'phase'>, of: BankLine) =>
  Object.fromEntries(choicesOf(view, of).map(({ kind, state }) => [kind, state]));
const at = '2026-11-20T00:00:00.000Z';

describe('how a bank can answer', () => {
  it('in time: in every way', () =>
    expect(Object.values(states(phase('bankHandling'), line()))).toEqual(Array(5).fill('open')));

  it('what was said before stands with its moment', () =>
    expect(choicesOf(phase('bankHandling'), line({ contactedAt: at }))[0]).toEqual({
      kind: 'contact',
      state: 'done',
      at,
    }));

  it('late, where the round waits on: everything is open still', () =>
    expect(Object.values(states(phase('bankHandling'), line({ silentSince: at, awaited: true })))).toEqual(
      Array(5).fill('open'),
    ));

  it.each(['bankHandling', 'triage', 'jointDiagnosis'])('too late, in %s: an answer still counts', (stage) =>
    expect(states(phase(stage), line({ silentSince: at }))).toMatchObject({
      grant: 'open',
      decline: 'open',
      information: 'closed',
      materials: 'closed',
    }),
  );
});
