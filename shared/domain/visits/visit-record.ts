import type { Hash } from '../hash-chain.ts';
import { applicantKindOf } from '../identity/index.ts';
import { erasedMark } from '../personal-data/erased-mark.ts';
import { isPersonInBusiness } from '../personal-data/groups.ts';
import {
  erasedRecords,
  isSealedWhole,
  type SaidAct,
  type Sealing,
  withSealed,
} from '../personal-data/sealed-records.ts';
import type { Visit, VisitAct, VisitedFirm, VisitSaid } from './visit.ts';

/** Where personal values of an act can stand: the contact, and what was typed freely. */
const freelyTyped = [
  'reason',
  'said.companions',
  'said.contact.name',
  'said.contact.phone',
  'said.note',
  'said.wish.text',
] as const;
/** Of whoever is a person in business (个体工商户), or may be: name and code too. */
const ofPerson = ['said.firm.name', 'said.firm.identity.code'] as const;

const placesIn = (act: VisitAct): readonly string[] =>
  'said' in act && mayBePerson(act.said.firm) ? [...freelyTyped, ...ofPerson] : freelyTyped;

/** Only a unified social credit code says that a firm is none. */
export const mayBePerson = ({ identity }: VisitedFirm): boolean => {
  if (identity?.kind !== 'uscc') return true;
  const kind = applicantKindOf(identity.code);
  return kind !== undefined && isPersonInBusiness({ kind });
};

/** The visit with one act more on its record. */
export const withRecord = (visit: Visit, said: SaidAct<VisitAct>, sealing: Sealing): Visit => ({
  ...visit,
  version: visit.version + 1,
  records: withSealed({ visitId: visit.id }, visit.records, said, placesIn(said.act), sealing),
});

/** Whether the record stands as it was written, but for what was erased. */
export const isWhole = ({ id, records }: Visit, hash: Hash): boolean =>
  isSealedWhole({ visitId: id }, records, hash);

/** The same visit without personal values: commitments stand in their place, so that the chain still verifies. */
export const withoutPersonal = (visit: Visit, hash: Hash): Visit => ({
  ...visit,
  ...saidWithout(visit),
  erased: true,
  records: erasedRecords(visit.records, hash),
});

const saidWithout = ({ firm, contact, companions, note, wish }: VisitSaid) => ({
  ...(mayBePerson(firm) && { firm: { name: erasedMark } }),
  ...(contact && { contact: { name: erasedMark } }),
  ...(companions !== undefined && { companions: erasedMark }),
  ...(note !== undefined && { note: erasedMark }),
  ...(wish?.text !== undefined && { wish: { ...wish, text: erasedMark } }),
});
