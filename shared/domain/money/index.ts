export {
  type BasisPoints,
  formatPercent,
  isBasisPoints,
  parsePercent,
  partOf,
  wholeInBasisPoints,
} from './basis-points.ts';
export {
  type Fen,
  fen,
  fenPerWanYuan,
  fenPerYuan,
  isFen,
  maxFen,
  mostPerCaseFen,
  sumFen,
  totalFen,
} from './fen.ts';
export { formatMoney, formatWanYuan, formatYuan, wanYuanText } from './format-money.ts';
export {
  type MoneyProblem,
  type MoneyUnit,
  moneyProblems,
  type ParsedMoney,
  parseMoney,
} from './parse-money.ts';
export { split } from './split.ts';
