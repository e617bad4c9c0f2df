export { type DayFigures, dayFiguresOf } from './day-figures.ts';
export {
  changeSlip,
  giveSlip,
  nextAt,
  type SlipChange,
  type SlipRefusal,
  slipRefusals,
  visitAct,
} from './decide.ts';
export {
  beforeIn,
  emptyQueue,
  isLeftOver,
  type Queue,
  type Slip,
  type SlipAct,
  type SlipActType,
  type SlipSaid,
  type SlipState,
  slipActTypes,
  slipStates,
} from './slip.ts';
export { isSlipWhole, slipWithoutPersonal, withSlipRecord } from './slip-record.ts';
export {
  faultOfStudio,
  mostDesks,
  mostStudios,
  type Studio,
  type StudioRefusal,
  type StudioSaid,
  saidOfStudio,
  studioRefusals,
  withSaid,
} from './studio.ts';
