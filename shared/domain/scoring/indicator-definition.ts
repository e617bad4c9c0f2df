import type { Bilingual } from '../text/bilingual.ts';
import type { FactField } from './fact-fields.ts';

/** How a raw value comes from facts. A ratio is in per cent (or per hundred people), so is growth. */
export type IndicatorForm =
  | { readonly kind: 'amount'; readonly field: FactField }
  | { readonly kind: 'ratio'; readonly of: FactField; readonly to: FactField }
  | { readonly kind: 'growth'; readonly now: FactField; readonly before: FactField };

export type IndicatorDefinition = {
  readonly name: Bilingual;
  readonly unit: string;
  readonly form: IndicatorForm;
};
