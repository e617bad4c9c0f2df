export {
  awayAt,
  canCover,
  coveredBy,
  type Leave,
  type LeaveState,
  leaveRefusal,
  leaveStateAt,
  type NewLeave,
  rolesNotCovered,
} from './leave.ts';
export { actorOf, type Person, type PersonState, personStates } from './person.ts';
export {
  decidePerson,
  type KeyHolders,
  type PeopleContext,
  type PersonCommand,
  type PersonDecision,
  passedOnTo,
} from './register.ts';
