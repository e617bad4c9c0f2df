import { describe, expect, it } from 'vitest';
import type { FieldError } from '../../api/failure.ts';
import { emptyValues, errorsOfStep, firstFaultyStep, openingBody, stepOfField } from './steps.ts';

const error = (field: string): FieldError => ({ in: 'body', field, messages: { zh: '', en: '' } });

describe('a field is shown in its step', () => {
  it.each([
    ['channel', 'identity'],
    ['applicant.identity.code', 'identity'],
    ['applicant.name', 'applicant'],
    ['applicant.facts.revenue', 'facts'],
    ['need.amountFen', 'need'],
    ['consent.scope', 'consent'],
    ['consent', 'consent'],
    ['needless', 'summary'],
  ])('%s: %s', (field, step) => expect(stepOfField(field)).toBe(step));
});

it('going on asks only about the step at hand; opening leads to the first that is wanting', () => {
  const errors = [error('need.amountFen'), error('applicant.name')];
  expect(errorsOfStep(errors, 'applicant')).toHaveLength(1);
  expect(errorsOfStep(errors, 'identity')).toEqual([]);
  expect(firstFaultyStep(errors)).toBe('applicant');
  expect(firstFaultyStep([])).toBeUndefined();
});

describe('the body', () => {
  it('has facts even where none is known, and no empty text', () => {
    const body = openingBody({ ...emptyValues, applicant: { name: '', facts: { revenue: null } } });
    expect(body['applicant']).toEqual({ facts: {} });
  });
  it('has no consent where it is recorded later', () => {
    const consent = { givenOn: '2026-11-20', scope: ['shareWithBanks'] };
    expect(openingBody({ consent, consentLater: true })).not.toHaveProperty('consent');
    expect(openingBody({ consent, consentLater: false })['consent']).toEqual(consent);
  });
});
