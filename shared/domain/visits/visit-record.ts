import { canonicalJson } from '../canonical-json.ts';
import type { ActedBy } from '../case/actor.ts';
import { emptyChain, firstUnlinked, type Hash, linked } from '../hash-chain.ts';
import { applicantKindOf } from '../identity/index.ts';
import { erasedMark } from '../personal-data/erased-mark.ts';
import { isPersonInBusiness } from '../personal-data/groups.ts';
import { valueAt } from '../personal-data/personal-fields.ts';
import { commitmentOf, committed, replacedAt } from '../personal-data/seal.ts';
import type { Visit, VisitAct, VisitedFirm, VisitRecord, VisitSaid } from './visit.ts';

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
  ['said' in act && mayBePerson(act.said.firm) ? [...freelyTyped, ...ofPerson] : freelyTyped]
    .flat()
    .filter((path) => typeof valueAt(act, path) === 'string');

/** Only a unified social credit code says that a firm is none. */
const mayBePerson = ({ identity }: VisitedFirm): boolean => {
  if (identity?.kind !== 'uscc') return true;
  const kind = applicantKindOf(identity.code);
  return kind !== undefined && isPersonInBusiness({ kind });
};

type Said = { readonly at: number; readonly by: ActedBy; readonly act: VisitAct };

const hashOf =
  (visitId: string, hash: Hash) =>
  ({
    salts,
    erased,
    ...record
  }: Omit<VisitRecord, 'hash'> & { readonly hash?: string }): string | undefined => {
    const { at, by, seq, previousHash } = record;
    const act = committed(record.act, { ...(salts && { salts }), ...(erased && { erased }) }, hash);
    return act === undefined ? undefined : hash(canonicalJson({ visitId, at, by, seq, previousHash, act }));
  };

/** The visit with one act more on its record. */
export const withRecord = (
  visit: Visit,
  said: Said,
  { hash, salt }: { readonly hash: Hash; readonly salt: () => string },
): Visit => {
  const added = linked(
    [said],
    visit.records.at(-1) ?? emptyChain,
    (one, place): Omit<VisitRecord, 'hash'> => {
      const places = placesIn(one.act);
      const salts = Object.fromEntries(places.map((path) => [path, salt()]));
      return { ...one, ...place, ...(places.length > 0 && { salts }) };
    },
    hashOf(visit.id, hash),
  );
  return { ...visit, version: visit.version + 1, records: [...visit.records, ...added] };
};

/** Whether the record stands as it was written, but for what was erased. */
export const isWhole = (visit: Visit, hash: Hash): boolean =>
  firstUnlinked(visit.records, hashOf(visit.id, hash)) === undefined;

/** The same visit without personal values: commitments stand in their place, so that the chain still verifies. */
export const withoutPersonal = (visit: Visit, hash: Hash): Visit => ({
  ...visit,
  ...saidWithout(visit),
  erased: true,
  records: visit.records.map((record) => erasedRecord(record, hash)),
});

const saidWithout = ({ firm, contact, companions, note, wish }: VisitSaid) => ({
  ...(mayBePerson(firm) && { firm: { name: erasedMark } }),
  ...(contact && { contact: { name: erasedMark } }),
  ...(companions !== undefined && { companions: erasedMark }),
  ...(note !== undefined && { note: erasedMark }),
  ...(wish?.text !== undefined && { wish: { ...wish, text: erasedMark } }),
});

const erasedRecord = (record: VisitRecord, hash: Hash): VisitRecord => {
  const { salts = {}, erased = {}, ...rest } = record;
  const commitments = Object.entries(salts).map(
    ([path, salt]) => [path, commitmentOf(salt, valueAt(record.act, path), hash)] as const,
  );
  if (commitments.length === 0) return record;
  const act = commitments.reduce<unknown>((value, [path]) => replacedAt(value, path, erasedMark), record.act);
  return { ...rest, act: act as VisitAct, erased: { ...erased, ...Object.fromEntries(commitments) } };
};
