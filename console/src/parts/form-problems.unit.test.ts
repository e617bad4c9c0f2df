import { describe, expect, it } from 'vitest';
import { fieldNameOf, shownAt } from './form-problems.ts';

describe('where an error of the API is shown', () => {
  const onForm = [['need', 'amountFen'], ['choices'], ['prescriptions', 0, 'dueOn']];

  it('is the field itself', () => {
    expect(shownAt('need.amountFen', onForm)).toEqual(['need', 'amountFen']);
    expect(shownAt('prescriptions.0.dueOn', onForm)).toEqual(['prescriptions', 0, 'dueOn']);
  });

  it('is the nearest field that holds it', () => {
    expect(shownAt('choices.1.bankId', onForm)).toEqual(['choices']);
  });

  it('is the first field it holds where the whole of several is wrong', () => {
    expect(shownAt('need', onForm)).toEqual(['need', 'amountFen']);
  });

  it('is nowhere on the form where no field holds it', () => {
    expect(shownAt('need.tenorMonths', onForm)).toBeUndefined();
    expect(shownAt('', onForm)).toBeUndefined();
  });

  it('counts entries by number, as the form does', () => {
    expect(fieldNameOf('choices.0.bankId')).toEqual(['choices', 0, 'bankId']);
  });
});
