import type { CaseFile } from '../../domain/case/state.ts';
import { type RegisterLine, registerLineOf, shelfOf } from '../../domain/register/line.ts';
import { civilDateOf, startOfDay } from '../../domain/time/index.ts';
import { registerPk } from '../keys.ts';
import type { Item, Json, JsonObject } from '../ports/table.ts';

/** Grows when lines come to say more: then every register is made anew once, and readers accept the version before. */
export const lineVersion = 3;

/**
 * 台账行 as it is stored: in its work group's partition, written by the transaction that changes the case. Open cases by
 * their number, ended ones by the day they came to rest, so that the latest are read without the rest of their year.
 */
export const registerLineItem = (file: CaseFile): Omit<Item, 'version'> => {
  const line = registerLineOf(file);
  const shelf = shelfOf(line);
  return {
    pk: registerPk(line.orgId, shelf),
    sk: shelf === 'open' ? line.caseId : `${line.enteredOn}#${line.caseId}`,
    data: packed(line),
  };
};

/** Whether an item says all that lines say now; one that does not is of the version before. */
export const isCurrentLine = ({ data }: Item): boolean => data['v'] === lineVersion;

/** What an older line does not say is absent, or as near as it knows: the moment of a day is its beginning. */
export const registerLineIn = (item: Item): RegisterLine => {
  const { v: _version, ...data } = item.data;
  const said = renamed(data, longNames) as unknown as Partial<RegisterLine>;
  const orgId = said.orgId ?? item.pk.split('#')[1] ?? '';
  const openedAt = said.openedAt ?? (said.openedOn ? startOfDay(said.openedOn) : 0);
  const enteredAt = said.enteredAt ?? (said.enteredOn ? startOfDay(said.enteredOn) : 0);
  const { holder = orgId, ...rest } = said;
  return {
    ...rest,
    caseId: said.caseId ?? item.sk.split('#').at(-1) ?? '',
    orgId,
    openedAt,
    openedOn: civilDateOf(openedAt),
    enteredAt,
    enteredOn: civilDateOf(enteredAt),
    purpose: said.purpose ?? 'other',
    rounds: said.rounds ?? said.asks?.at(-1)?.round ?? 0,
    ...(holder !== '' && { holder }),
  } as RegisterLine;
};

/** Without what the key says, days that follow from moments, and the holder where it is the work group. */
const packed = (line: RegisterLine): JsonObject => {
  const { caseId: _case, orgId, openedOn: _opened, enteredOn: _entered, holder, ...rest } = line;
  const said = { ...rest, ...(holder !== orgId && { holder: holder ?? '' }) };
  return { v: lineVersion, ...(renamed(said as unknown as Json, shortNames) as JsonObject) };
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
};
const longNames = Object.fromEntries(Object.entries(shortNames).map(([long, short]) => [short, long]));

const renamed = (value: Json, names: Readonly<Record<string, string>>): Json => {
  if (Array.isArray(value)) return value.map((one) => renamed(one, names));
  if (typeof value !== 'object' || value === null) return value;
  const after: Record<string, Json> = {};
  for (const [name, inner] of Object.entries(value))
    after[names[name] ?? name] = renamed(inner as Json, names);
  return after;
};
