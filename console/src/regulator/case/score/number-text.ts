/** A raw value as people read it: at most two decimals, thousands apart. */
export const numberText = (value: number): string => {
  const rounded = Math.round(value * 100) / 100;
  const [whole = '0', fraction] = String(rounded).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};

/** With its unit: 「12.5%」, 「690 万元」. */
export const withUnit = (value: number, unit: string): string =>
  unit === '%' ? `${numberText(value)}%` : `${numberText(value)} ${unit}`;
