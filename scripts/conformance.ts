/**
 * Runs recorded state machines through the embedded engine on a skipping clock and compares status, error name,
 * output, events and variables: `node scripts/conformance.ts [FILE…]`. Exit 1 when one differs, 0 when all agree or there
 * are none. A cause worded otherwise is shown and does not fail.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../test/conformance/check.ts';
import { readRecordings } from '../test/conformance/recording.ts';

const given = process.argv.slice(2);
const files =
  given.length > 0 ? given : [join(import.meta.dirname, '../../shared/conformance/states-language.json')];
let passed = 0;
let failed = 0;
let read = 0;

for (const file of files) {
  if (!existsSync(file)) {
    console.log(`conformance: skipped, ${file} does not exist`);
    continue;
  }
  read += 1;
  for (const recording of readRecordings(file)) {
    const { differences, notes } = await check(recording);
    for (const note of notes) console.log(`~ ${recording.name}\n    ${note}`);
    if (differences.length === 0) passed += 1;
    else {
      failed += 1;
      console.log(`✗ ${recording.name}\n${differences.map((text) => `    ${text}`).join('\n')}`);
    }
  }
}
if (read > 0) console.log(`conformance: ${passed} passed, ${failed} failed`);
// A file named by hand that is not there is a mistake, unlike the default one.
process.exitCode = failed > 0 || (given.length > 0 && read < files.length) ? 1 : 0;
