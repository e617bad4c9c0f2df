/**
 * Holds the running server against its OpenAPI document: `npm run fuzz`. Exit 1 on a server error, an answer the document
 * does not declare, or a request it forbids and the server takes; 0 otherwise, and where Python is missing, unless CI=true.
 */
import { fuzzContract } from '../test/fuzz/run.ts';

const result = await fuzzContract((line) => console.log(line));
if ('skipped' in result) console.log(`\n!!! fuzz SKIPPED, nothing was tested: ${result.skipped}\n`);
else console.log(`fuzz: ${result.failed.length === 0 ? 'all as declared' : result.failed.join(', ')}`);
process.exitCode = 'failed' in result && result.failed.length > 0 ? 1 : 0;
