/**
 * What a case and a province's year cost on AWS: `node scripts/cost.ts`. Counted on the real state machine, use cases
 * and table, priced by `scripts/cost/prices`; docs/cost.md says how to read it.
 */

import { findDynamoDBLocal } from '../test/dynamodb-local/fetch.ts';
import { startDynamoDBLocal } from '../test/dynamodb-local/start.ts';
import { provinceYear, timesAYear } from './cost/assumptions.ts';
import { billOf, together } from './cost/bill.ts';
import { type CountyMeasure, measureCounty } from './cost/county.ts';
import { type CaseMeasure, type Measured, measure } from './cost/measure.ts';
import { priceTableFrom } from './cost/price-table.ts';
import prices from './cost/prices/2026-11-21.json' with { type: 'json' };
import { tableOf } from './cost/print.ts';
import { ofCase, ofRegisters, ofYear } from './cost/quantities.ts';

const found = await findDynamoDBLocal();
if (!found.available) {
  console.error(`cost: DynamoDB Local is needed to count reads, and cannot run: ${found.reason}`);
  process.exit(1);
}
const server = await startDynamoDBLocal(found.folder);
let measured: Measured;
let county: CountyMeasure;
try {
  measured = await measure(server.endpoint);
  county = await measureCounty(server.endpoint);
} finally {
  await server.stop();
}

const storyOf = (id: string): CaseMeasure => {
  const story = measured.cases.find((one) => one.id === id);
  if (!story) throw new Error(`The demo has no story ${id}`);
  return story;
};
// Before a command the list of a whole county is looked at, which has changed since.
const looks = { ...measured.looks, list: county.listChanged };
const kinds = {
  straight: ofCase(storyOf('points'), looks),
  secondRecommendation: ofCase(storyOf('secondRecommendation'), looks),
  diagnosis: ofCase(storyOf('jointDiagnosis'), looks),
};
const uses = { ...county, inbox: measured.looks.list };
const registers = ofRegisters(uses);
const year = together([ofYear(provinceYear, kinds, measured.emptyTick), registers]);

for (const { id, transitions, commands, usage, stateBytes, storedBytes } of measured.cases) {
  const { writeUnits, readUnits, invocations, functionMs } = usage;
  console.log(
    `${id}: ${commands} commands, ${transitions} transitions, ${invocations} invocations of ${(functionMs / invocations).toFixed(1)} ms, ${writeUnits} WRU, ${readUnits} RRU; state ${stateBytes} B, stored ${storedBytes} B`,
  );
}
for (const [look, { readUnits, functionMs }] of Object.entries(looks))
  console.log(`a look at a ${look}: ${readUnits.toFixed(1)} RRU, ${functionMs.toFixed(1)} ms`);

for (const [use, { writeUnits, readUnits, invocations, functionMs }] of Object.entries(uses))
  console.log(
    `${use}: ${timesAYear[use as keyof typeof timesAYear]} a work group's year, each ${readUnits.toFixed(1)} RRU, ${writeUnits} WRU, ${functionMs.toFixed(0)} ms in ${invocations} invocations`,
  );

const { validFrom, regions } = priceTableFrom(prices);
for (const [name, region] of Object.entries(regions)) {
  const known = Object.values(region.prices).filter(({ price }) => price !== null);
  if (known.length === 0) {
    console.log(`\n${name} (${region.currency}): prices are not known; the quantities are the same`);
    continue;
  }
  const statuses = [...new Set(known.map(({ status }) => status))].join(', ').replaceAll('_', ' ');
  console.log(`\n${name}, prices of ${validFrom}: ${statuses}\n`);
  const columns = [
    { title: 'straight', bill: billOf(kinds.straight, region) },
    { title: 'second recommendation', bill: billOf(kinds.secondRecommendation, region) },
    { title: 'and joint diagnosis', bill: billOf(kinds.diagnosis, region) },
    { title: 'of a province: registers', bill: billOf(registers, region) },
    { title: "province's year", bill: billOf(year, region) },
  ];
  for (const line of tableOf(columns, region)) console.log(line);
}
