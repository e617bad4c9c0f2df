import type { FactField } from './fact-fields.ts';
import type { IndicatorDefinition } from './indicator-definition.ts';
import { indicatorDefinitions } from './indicators.data.ts';

export type IndicatorId = keyof ReturnType<typeof indicatorDefinitions>;

export const indicatorIds = Object.keys(indicatorDefinitions()) as readonly IndicatorId[];

export const isIndicatorId = (id: string): id is IndicatorId => Object.hasOwn(indicatorDefinitions(), id);

export const indicatorDefinition = (id: IndicatorId): IndicatorDefinition => indicatorDefinitions()[id];

/** The facts an indicator is derived from; the first is the one whose source the score names. */
export function fieldsOf(id: IndicatorId): readonly [FactField, ...FactField[]] {
  const form = indicatorDefinition(id).form;
  switch (form.kind) {
    case 'amount':
      return [form.field];
    case 'ratio':
      return [form.of, form.to];
    case 'growth':
      return [form.now, form.before];
    default:
      return form satisfies never;
  }
}
