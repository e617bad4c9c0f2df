import type { Hash } from '../hash-chain.ts';
import { erasedMark } from '../personal-data/erased-mark.ts';
import {
  erasedRecords,
  isSealedWhole,
  type SaidAct,
  type Sealing,
  withSealed,
} from '../personal-data/sealed-records.ts';
import { mayBePerson } from '../visits/index.ts';
import type { Slip, SlipAct } from './slip.ts';

/** Where personal values of an act can stand: the telephone, and what was typed freely. */
const freelyTyped = ['reason', 'said.wants', 'said.phone'] as const;
/** Of whoever is a person in business (个体工商户), or may be: name and code too. */
const ofPerson = ['said.firm.name', 'said.firm.identity.code'] as const;

const placesIn = (act: SlipAct): readonly string[] =>
  act.type === 'given' && act.said.firm && mayBePerson(act.said.firm)
    ? [...freelyTyped, ...ofPerson]
    : freelyTyped;

/** The slip with one act more on its record. */
export const withSlipRecord = (slip: Slip, said: SaidAct<SlipAct>, sealing: Sealing): Slip => ({
  ...slip,
  version: slip.version + 1,
  records: withSealed({ slipId: slip.id }, slip.records, said, placesIn(said.act), sealing),
});

/** Whether the record stands as it was written, but for what was erased. */
export const isSlipWhole = ({ id, records }: Slip, hash: Hash): boolean =>
  isSealedWhole({ slipId: id }, records, hash);

/** The same slip without personal values: commitments stand in their place, so that the chain still verifies. */
export const slipWithoutPersonal = ({ phone: _phone, ...slip }: Slip, hash: Hash): Slip => ({
  ...slip,
  wants: erasedMark,
  ...(slip.firm && mayBePerson(slip.firm) && { firm: { name: erasedMark } }),
  erased: true,
  records: erasedRecords(slip.records, hash),
});
