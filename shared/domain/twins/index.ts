export { type LikeOne, likeAmong } from './among-many.ts';
export { type Compared, type Likeness, type LikenessKind, likenessKinds, likenessOf } from './likeness.ts';
export {
  isReturn,
  isToldApart,
  pairsAmong,
  type Twin,
  type TwinLine,
  type TwinPair,
  twinsAmong,
} from './pairs.ts';
