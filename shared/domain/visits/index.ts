export {
  correctVisit,
  passVisit,
  recordVisit,
  saidOf,
  takeVisit,
  type VisitRefusal,
  visitRefusals,
  withdrawVisit,
} from './decide.ts';
export {
  ownerOfVisit,
  type Visit,
  type VisitAct,
  type VisitActType,
  type VisitedFirm,
  type VisitNeed,
  type VisitRecord,
  type VisitSaid,
  type VisitWay,
  type VisitWish,
  visitNeeds,
  visitWays,
} from './visit.ts';
export { addVisitFigures, type VisitFigures, visitFiguresOf } from './visit-figures.ts';
export { type VisitLine, visitedFirmOf, visitLineOf } from './visit-line.ts';
export {
  narrowedVisits,
  standingOf,
  type VisitCounts,
  type VisitNarrowing,
  type VisitRow,
  type VisitSortKey,
  type VisitStanding,
  visitRowsOf,
  visitSortKeys,
  visitStandings,
} from './visit-list.ts';
export { isWhole, mayBePerson, withoutPersonal, withRecord } from './visit-record.ts';
