import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import { readRecordings } from './recording.ts';

const file = join(import.meta.dirname, '../../../shared/conformance/states-language.json');

if (existsSync(file)) {
  describe('the engine answers as the recorded service did', () => {
    it.each(readRecordings(file).map((recording) => [recording.name, recording] as const))(
      '%s',
      async (_, recording) => {
        expect(await check(recording)).toEqual({ differences: [], notes: [] });
      },
    );
  });
} else {
  describe('the engine answers as the recorded service did', () => {
    it.skip('skipped: the recordings of the states language are not beside this repository', () => {});
  });
}
