import { InvalidTableRequest } from './errors.ts';
import { largestNumber, maxDepth, smallestNumber } from './limits.ts';

/** DynamoDB refuses the first; the others mislead the SDK's translation of objects. */
const unusableNames: ReadonlySet<string> = new Set(['', 'constructor', '__proto__']);

/**
 * Refuses what one of the engines would refuse or change without a word: numbers DynamoDB cannot hold, half surrogate
 * pairs, values JSON has no form for. `undefined` properties are allowed and dropped, as JSON does.
 */
export function checkData(value: unknown, depth = 1): void {
  switch (typeof value) {
    case 'string':
      if (!value.isWellFormed()) throw new InvalidTableRequest('A text holds half a surrogate pair');
      return;
    case 'boolean':
      return;
    case 'number':
      checkNumber(value);
      return;
    case 'object':
      if (value !== null) checkContainer(value, depth);
      return;
    default:
      throw new InvalidTableRequest(`A value of type ${typeof value} cannot be stored`);
  }
}

function checkNumber(value: number): void {
  const magnitude = Math.abs(value);
  if (value !== 0 && !(magnitude >= smallestNumber && magnitude <= largestNumber))
    throw new InvalidTableRequest(`The number ${value} cannot be stored`);
}

function checkContainer(value: object, depth: number): void {
  if (depth > maxDepth) throw new InvalidTableRequest(`Data is nested more than ${maxDepth} levels deep`);
  if (Array.isArray(value)) {
    for (const element of value) checkData(element, depth + 1);
    return;
  }
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw new InvalidTableRequest(`A ${prototype.constructor?.name ?? 'class instance'} cannot be stored`);
  for (const [name, property] of Object.entries(value)) {
    if (unusableNames.has(name) || !name.isWellFormed())
      throw new InvalidTableRequest(`A property cannot be named "${name}"`);
    if (property !== undefined) checkData(property, depth + 1);
  }
}
