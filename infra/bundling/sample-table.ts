import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { type StoredItem, toStored } from '../../shared/adapters/dynamodb/stored-item.ts';
import { shippedSeeds } from '../../shared/adapters/rule-book/shipped.ts';
import { indexWrite } from '../../shared/application/rules/approved-index.ts';
import { markerKey } from '../../shared/application/rules/keys.ts';
import { seededRecord } from '../../shared/application/rules/seed.ts';
import { recordWrite } from '../../shared/application/rules/stored.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A table that was set up with the demo and holds nothing else, as functions find it: the marker and the headers of rules. */
export const sampleTable = (): readonly StoredItem[] => {
  const records = shippedSeeds({ demo: true }).map((document) => seededRecord(document, 0, hash));
  return [
    toStored({ ...markerKey, version: 1, data: {} }, JSON.stringify({ revision: 1 })),
    ...[indexWrite([], records), ...records.map((record) => recordWrite(record, 0))].flatMap((write) =>
      write.kind === 'put' ? [toStored(write.item, JSON.stringify(write.item.data))] : [],
    ),
  ];
};

/** Writes it for a process that has no table; the answer goes into its environment. */
export const sampleTableFile = (file: string): Readonly<Record<'SAMPLE_TABLE', string>> => {
  writeFileSync(file, JSON.stringify(sampleTable()));
  return { SAMPLE_TABLE: file };
};
