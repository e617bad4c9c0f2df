import type { AskPart, LoanPart, RegisterLine, SizeNumbers, TaskPart } from '../../domain/register/line.ts';
import { type CivilDate, civilDateOf } from '../../domain/time/index.ts';
import { msPerDay } from '../../domain/time/moment.ts';
import { shanghaiOffsetMs } from '../../domain/time/shanghai.ts';
import type { Item } from '../ports/table.ts';

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };
/** What is stored under short names (`register-line-item.ts`), as whoever wrote it checked it. */
// biome-ignore lint/suspicious/noExplicitAny: the names are checked against the writer's by a property test
type Stored = Readonly<Record<string, any>>;

/**
 * A line as lines are stored now. Lists read them by the ten thousand: each name is written out, so that lines have few
 * shapes and whoever reads one of their values is quick to find it.
 */
export const currentLineIn = ({ pk, sk, data }: Item): RegisterLine => {
  const said: Stored = data;
  const orgId = pk.slice(pk.indexOf('#') + 1, pk.indexOf('#', pk.indexOf('#') + 1));
  const line: Writable<RegisterLine> = {
    caseId: sk.slice(sk.lastIndexOf('#') + 1),
    orgId,
    regionId: said['g'],
    version: said['w'],
    name: said['n'],
    code: said['c'],
    kind: said['k'],
    industry: said['i'],
    channel: said['h'],
    stage: said['s'],
    openedAt: said['o'],
    openedOn: dayOf(said['o']),
    enteredAt: said['e'],
    enteredOn: dayOf(said['e']),
    needFen: said['f'],
    tenorMonths: said['m'],
    purpose: said['p'],
    rounds: said['r'],
  };
  if (said['q'] !== '') line.holder = said['q'] ?? orgId;
  if (said['d'] !== undefined) line.due = { at: said['d'].at, kind: said['d'].k };
  if (said['A'] !== undefined) line.asks = said['A'].map(askIn);
  if (said['z'] !== undefined) line.size = sizeIn(said['z']);
  if (said['t'] !== undefined) line.phone = said['t'];
  if (said['x'] !== undefined) line.score = said['x'];
  if (said['y'] !== undefined) line.grade = said['y'];
  if (said['l'] !== undefined) line.scoreLabel = said['l'];
  if (said['fs'] !== undefined) line.firmStage = said['fs'];
  if (said['Q'] !== undefined) line.assignee = said['Q'];
  if (said['step'] !== undefined) line.step = said['step'];
  if (said['j'] !== undefined) line.tags = said['j'];
  if (said['a'] !== undefined) line.screenedOn = said['a'];
  if (said['b'] !== undefined) line.diagnosedOn = said['b'];
  if (said['T'] !== undefined) line.tasks = said['T'].map(taskIn);
  if (said['L'] !== undefined) line.loan = loanIn(said['L']);
  if (said['result'] !== undefined) line.result = said['result'];
  if (said['fu'] !== undefined) line.followUpOn = said['fu'];
  if (said['ap'] !== undefined) line.apart = said['ap'];
  return line;
};

const askIn = (said: Stored): AskPart => {
  const ask: Writable<AskPart> = {
    bankId: said['B'],
    productId: said['P'],
    round: said['R'],
    on: said['on'],
  };
  if (said['C'] !== undefined) ask.contactedOn = said['C'];
  if (said['W'] !== undefined) ask.answer = said['W'];
  if (said['O'] !== undefined) ask.answeredOn = said['O'];
  if (said['S'] !== undefined) ask.silentOn = said['S'];
  if (said['E'] !== undefined) ask.reason = said['E'];
  if (said['F'] !== undefined) ask.amountFen = said['F'];
  if (said['D'] !== undefined) ask.released = said['D'];
  if (said['u'] !== undefined) ask.timed = said['u'];
  if (said['U'] !== undefined) ask.late = said['U'];
  return ask;
};

const taskIn = (said: Stored): TaskPart => {
  const task: Writable<TaskPart> = {
    id: said['id'],
    code: said['c'],
    measure: said['me'],
    ownerOrgId: said['J'],
    on: said['on'],
    dueOn: said['do'],
    state: said['Y'],
  };
  if (said['X'] !== undefined) task.settledOn = said['X'];
  if (said['mo'] !== undefined) task.moreTime = said['mo'];
  if (said['tm'] !== undefined) task.timesMoved = said['tm'];
  if (said['he'] !== undefined) task.helped = said['he'];
  return task;
};

const loanIn = (said: Stored): LoanPart => ({
  bankId: said['B'],
  productId: said['P'],
  round: said['R'],
  grantedFen: said['G'],
  rateBp: said['I'],
  tenorMonths: said['m'],
  method: said['M'],
  firstLoan: said['N'],
  draws: said['H'].map((draw: Stored) => ({ on: draw['on'], amountFen: draw['F'] })),
});

const sizeIn = (said: Stored): SizeNumbers => {
  const size: Writable<SizeNumbers> = {};
  if (said['K'] !== undefined) size.employees = said['K'];
  if (said['V'] !== undefined) size.revenue = said['V'];
  if (said['Z'] !== undefined) size.totalAssets = said['Z'];
  return size;
};

/** Cases share their days: the text of each is made once, for as many days as cases are spoken of. */
const days = new Map<number, CivilDate>();
const mostDays = 4000;
export const dayOf = (moment: number): CivilDate => {
  const number = Math.floor((moment + shanghaiOffsetMs) / msPerDay);
  const known = days.get(number);
  if (known !== undefined) return known;
  if (days.size >= mostDays) days.clear();
  const day = civilDateOf(moment);
  days.set(number, day);
  return day;
};
