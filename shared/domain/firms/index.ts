export { type FirmStanding, letsFirmsIn, successorOf, workGroupsOfFirm } from './standing.ts';
