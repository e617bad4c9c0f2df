export { actorOf, type Person, type PersonState, personStates } from './person.ts';
export {
  decidePerson,
  type KeyHolders,
  type PeopleContext,
  type PersonCommand,
  type PersonDecision,
  passedOnTo,
} from './register.ts';
