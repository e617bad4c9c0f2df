import { describe, expect, it } from 'vitest';
import type { Actor } from '../../domain/case/actor.ts';
import { idMaker } from './make-id.ts';

const actor: Actor = {
  kind: 'bank',
  orgId: 'bank-a',
  personId: 'p-1',
  roles: ['accountManager', 'branchLead'],
};
const makeId = idMaker(() => 1_780_000_000_000);
const request = {
  prefix: 'request',
  actor,
  purpose: 'bank.requestInformation case-1 0',
  idempotencyKey: 'k',
};

describe('an id', () => {
  it('is a prefixed ULID', () => {
    const form = /^request_[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
    expect(makeId(request)).toMatch(form);
    expect(makeId({ prefix: 'request', actor, purpose: 'x' })).toMatch(form);
  });

  it('is the same for the same request under the same key, at any time', () => {
    expect(idMaker(() => 1)(request)).toBe(makeId(request));
  });

  it.each([
    ['another key', { idempotencyKey: 'k2' }],
    ['another place', { purpose: 'bank.requestInformation case-1 1' }],
    ['another person', { actor: { ...actor, personId: 'p-2' } }],
    ['another organisation', { actor: { ...actor, orgId: 'bank-b' } }],
  ])('is another for %s', (_what, change) =>
    expect(makeId({ ...request, ...change })).not.toBe(makeId(request)),
  );

  it('is new each time without a key', () => {
    const { idempotencyKey: _key, ...keyless } = request;
    expect(makeId(keyless)).not.toBe(makeId(keyless));
  });
});
