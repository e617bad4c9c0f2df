import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headerProblems } from './rule-header.ts';

const rules = new URL('../../rules/', import.meta.url);
/** Scoring models and products open with their own header. */
const rooms = [
  'calendar',
  'organisations',
  'prescriptions',
  'reasons',
  'regions',
  'risk-sharing',
  'size-classes',
  'triage',
];
const files = rooms.flatMap((room) =>
  readdirSync(new URL(`${room}/`, rules))
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${room}/${name}`),
);

describe('every rule file', () => {
  it.each(files)('%s says its schema, version, first day and provenance', (file) => {
    const data: { readonly schema: string } = JSON.parse(readFileSync(new URL(file, rules), 'utf8'));
    expect(data.schema).toMatch(/^huizhen\/[a-z-]+\/\d+$/);
    expect(headerProblems(data, data.schema)).toEqual([]);
  });
});
