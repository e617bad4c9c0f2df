import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { type StoredItem, toStored } from '../../shared/adapters/dynamodb/stored-item.ts';
import { shippedSeeds } from '../../shared/adapters/rule-book/shipped.ts';
import { subjectName } from '../../shared/application/accounts/subject.ts';
import { heldInvitationKey, personKey, subjectKey } from '../../shared/application/keys.ts';
import type { Item } from '../../shared/application/ports/table.ts';
import { indexWrite } from '../../shared/application/rules/approved-index.ts';
import { markerKey } from '../../shared/application/rules/keys.ts';
import { seededRecord } from '../../shared/application/rules/seed.ts';
import { contentWrite, recordWrite } from '../../shared/application/rules/stored.ts';
import { roles } from '../../shared/contracts/values/roles.ts';
import { sampleEnterprise, sampleInvitation, sampleIssuer } from './sample-events.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

const sampleOrganisations = {
  regulator: 'wg-demo-east',
  bank: 'bank-a',
  enterprise: sampleEnterprise,
  guarantor: 'guarantor-demo',
  newcomer: 'wg-demo-east',
} as const;

/** The people who ask in the samples, bound to their accounts, and an invitation for one who is not. */
const samplePeople = (): readonly Item[] => [
  ...Object.entries(sampleOrganisations).flatMap(([id, orgId]) => {
    const name = subjectName({ hash }, { iss: sampleIssuer, sub: id });
    const isNew = id === 'newcomer';
    const person = {
      id,
      name: id,
      orgId,
      kind: isNew ? 'regulator' : id,
      roles,
      state: 'active',
      version: 1,
    };
    const signsIn = { signsIn: { subject: name, since: 0 } };
    const pointer: Item = { ...subjectKey(name), version: 1, data: { personId: id } };
    const known: Item = { ...personKey(id), version: 1, data: { ...person, ...(!isNew && signsIn) } };
    return isNew ? [known] : [known, pointer];
  }),
  {
    ...heldInvitationKey(sampleInvitation.id),
    version: 1,
    data: {
      ...{ id: sampleInvitation.id, purpose: 'join', personId: 'newcomer', state: 'open' },
      ...{ secretHash: hash(sampleInvitation.secret), madeAt: 0, expiresAt: Date.UTC(2100, 0, 1) },
    },
  },
];

/** A table that was set up with the demo, as functions find it: the marker, the headers of rules, organisations, and the people who ask. */
export const sampleTable = (): readonly StoredItem[] => {
  const documents = shippedSeeds({ demo: true });
  const records = documents.map((document) => seededRecord(document, 0, hash));
  // What ships with a process is not read; the register of organisations is.
  const organisations = documents.flatMap((document) =>
    document.kind === 'organisation' ? [contentWrite(document, document.content)] : [],
  );
  return [
    toStored({ ...markerKey, version: 1, data: {} }, JSON.stringify({ revision: 1 })),
    ...samplePeople().map((item) => toStored(item, JSON.stringify(item.data))),
    ...[
      indexWrite([], records),
      ...records.map((record) => recordWrite(record, 0)),
      ...organisations,
    ].flatMap((write) =>
      write.kind === 'put' ? [toStored(write.item, JSON.stringify(write.item.data))] : [],
    ),
  ];
};

/** Writes it for a process that has no table; the answer goes into its environment. */
export const sampleTableFile = (file: string): Readonly<Record<'SAMPLE_TABLE', string>> => {
  writeFileSync(file, JSON.stringify(sampleTable()));
  return { SAMPLE_TABLE: file };
};
