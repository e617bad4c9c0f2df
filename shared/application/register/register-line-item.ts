import type { CaseFile } from '../../domain/case/state.ts';
import { type RegisterLine, registerLineOf, shelfOf } from '../../domain/register/line.ts';
import { type KeptPartLine, type PartLine, partiesOf, partLineOf } from '../../domain/register/part-line.ts';
import { type CivilDate, civilDateOf, startOfDay } from '../../domain/time/index.ts';
import { afterEndOf, partsRegister, registerPk } from '../keys.ts';
import type { Item, Json, JsonObject } from '../ports/table.ts';
import { currentLineIn, dayOf } from './current-line.ts';

/** Grows when lines come to say more: then every register is made anew once, and readers accept the version before. */
export const lineVersion = 4;

/**
 * 台账行 as it is stored: in its work group's partition, written by the transaction that changes the case. Open cases by
 * their number, ended ones by the day they came to rest, so that the latest are read without the rest of their year.
 */
export const registerLineItem = (file: CaseFile): Omit<Item, 'version'> => {
  const line = registerLineOf(file);
  const shelf = shelfOf(line);
  const day = shelf === 'open' ? undefined : dayAfterEnd(line);
  return {
    pk: registerPk(line.orgId, shelf),
    sk: lineSkOf(line),
    ...(day !== undefined && {
      index: { list: { pk: afterEndOf(line.orgId), sk: `${day}#${line.caseId}` } },
    }),
    data: packed(line),
  };
};

/** On which day something is still to be done about a case that has ended: a call, a review, an answer. */
const dayAfterEnd = ({ followUpOn, due }: RegisterLine): CivilDate | undefined =>
  followUpOn ?? (due && civilDateOf(due.at));

/** 本机构台账行 of each organisation that has a part in the case, in that organisation's own partition. */
export const partLineItems = (file: CaseFile): readonly Omit<Item, 'version'>[] =>
  partiesOf(file).flatMap((orgId) => {
    const line = partLineOf(file, orgId);
    if (!line) return [];
    const pk = registerPk(partsRegister(orgId), shelfOf(line));
    return [{ pk, sk: lineSkOf(line), data: { ...packed(line), orgId: line.orgId } }];
  });

export const partLineIn = (item: Item): KeptPartLine => {
  const { orgId, part, [shortNames['holder'] ?? '']: holder } = item.data;
  const said = {
    orgId,
    version: item.version,
    part: renamed(part ?? {}, longNames),
    ...(holder === undefined && { holder: orgId }),
  };
  return Object.assign(registerLineIn(item) as unknown as KeptPartLine, said);
};

/** A line's key on its shelf. */
export const lineSkOf = (line: Pick<RegisterLine, 'caseId' | 'stage' | 'enteredOn'>): string =>
  shelfOf(line) === 'open' ? line.caseId : `${line.enteredOn}#${line.caseId}`;

/** Whether an item says all that lines say now; one that does not is of the version before. */
export const isCurrentLine = ({ data }: Item): boolean => data[versionName] === lineVersion;

export const registerLineIn = (item: Item): RegisterLine =>
  isCurrentLine(item) ? currentLineIn(item) : olderLineIn(item);

/** What an older line does not say is absent, or as near as it knows: the moment of a day is its beginning. */
const olderLineIn = ({ pk, sk, data }: Item): RegisterLine => {
  const said: Record<string, unknown> & Partial<Writable<RegisterLine>> = {};
  let hasHolder = true;
  for (const name of Object.keys(data)) {
    const inner = data[name];
    const long = longNames.get(name) ?? name;
    if (long === 'holder' && inner === '') hasHolder = false;
    else if (long !== versionName) said[long] = typeof inner === 'object' ? renamed(inner, longNames) : inner;
  }
  said.caseId ??= sk.slice(sk.lastIndexOf('#') + 1);
  said.orgId ??= pk.split('#', 2)[1] ?? '';
  said.openedAt ??= said.openedOn ? startOfDay(said.openedOn) : 0;
  said.openedOn ??= dayOf(said.openedAt);
  said.enteredAt ??= said.enteredOn ? startOfDay(said.enteredOn) : 0;
  said.enteredOn ??= dayOf(said.enteredAt);
  said.purpose ??= 'other';
  said.rounds ??= said.asks?.at(-1)?.round ?? 0;
  if (hasHolder) said.holder ??= said.orgId;
  return said as unknown as RegisterLine;
};

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };

/** Without what the key says, days that follow from moments, and the holder where it is the work group. */
export const packed = (line: RegisterLine | PartLine): JsonObject => {
  const { caseId: _case, orgId, openedOn: _opened, enteredOn: _entered, holder, ...rest } = line;
  const said = { ...rest, ...(holder !== orgId && { holder: holder ?? '' }) };
  return { [versionName]: lineVersion, ...(renamed(said as unknown as Json, toShort) as JsonObject) };
};

/** A line is read by the thousand, and names would be half of it. */
const shortNames: Readonly<Record<string, string>> = {
  regionId: 'g',
  version: 'w',
  name: 'n',
  code: 'c',
  kind: 'k',
  industry: 'i',
  channel: 'h',
  stage: 's',
  openedAt: 'o',
  enteredAt: 'e',
  needFen: 'f',
  tenorMonths: 'm',
  purpose: 'p',
  size: 'z',
  phone: 't',
  score: 'x',
  grade: 'y',
  scoreLabel: 'l',
  rounds: 'r',
  holder: 'q',
  assignee: 'Q',
  due: 'd',
  tags: 'j',
  screenedOn: 'a',
  diagnosedOn: 'b',
  asks: 'A',
  tasks: 'T',
  loan: 'L',
  bankId: 'B',
  productId: 'P',
  round: 'R',
  contactedOn: 'C',
  answer: 'W',
  answeredOn: 'O',
  silentOn: 'S',
  reason: 'E',
  amountFen: 'F',
  released: 'D',
  timed: 'u',
  late: 'U',
  settledOn: 'X',
  state: 'Y',
  grantedFen: 'G',
  rateBp: 'I',
  method: 'M',
  firstLoan: 'N',
  draws: 'H',
  employees: 'K',
  revenue: 'V',
  totalAssets: 'Z',
  ownerOrgId: 'J',
  measure: 'me',
  dueOn: 'do',
  moreTime: 'mo',
  timesMoved: 'tm',
  helped: 'he',
  firmStage: 'fs',
  followUpOn: 'fu',
  apart: 'ap',
};
const nameMap = (pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> =>
  new Map(pairs);
const toShort = nameMap(Object.entries(shortNames));
const longNames = nameMap(Object.entries(shortNames).map(([long, short]) => [short, long]));
const versionName = 'v';

const renamed = (value: Json, names: ReadonlyMap<string, string>): Json => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => renamed(one, names));
  const before = value as JsonObject;
  const after: Record<string, Json> = {};
  for (const name of Object.keys(before)) {
    const inner = before[name] as Json;
    after[names.get(name) ?? name] = typeof inner === 'object' ? renamed(inner, names) : inner;
  }
  return after;
};
