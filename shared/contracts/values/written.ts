/** Values as people write them, for whoever reads a field before sending: no schema, so that a browser loads none for it. */
export { parseMoney, parsePercent } from '../../domain/money/index.ts';
export { writtenCode, writtenDate, writtenDecimal } from '../../domain/text/index.ts';
