import type { Applicant, FinancingNeed } from '../../shared/domain/case/applicant.ts';
import {
  organisationCheckCharacter,
  usccAlphabet,
  usccCheckCharacter,
} from '../../shared/domain/identity/uscc-check.ts';
import { addMonths, civilDateOf } from '../../shared/domain/time/index.ts';
import demo from '../demo-data/applicants.json' with { type: 'json' };
import type { Chance } from './chance.ts';

type Described = (typeof demo.applicants)[keyof typeof demo.applicants];

/** Old enough for every region's rule on the day they apply: those too young are the demo's own story. */
const models = Object.values(demo.applicants).filter(({ yearsOld }) => yearsOld >= 2) as [
  Described,
  ...Described[],
];

const places = ['东岭', '西河', '南溪', '北原', '青石', '白塔', '长桥', '金沟', '云台', '临水'] as const;
const trades: Readonly<Record<string, string>> = {
  A: '果蔬',
  C: '机械',
  F: '商贸',
  G: '物流',
  I: '软件',
};
const bodies = {
  enterprise: { digit: '1', name: '有限公司' },
  individualBusiness: { digit: '2', name: '经营部' },
  cooperative: { digit: '3', name: '专业合作社' },
  familyFarm: { digit: '3', name: '家庭农场' },
} as const;

/** A fictional firm like one of the demo's, larger or smaller. */
export const firmOf = (at: number, chance: Chance): Applicant => {
  const { yearsOld, ...model } = chance.of(models);
  const size = 0.6 + chance.next();
  // What a register said of the model on a day is not said of this firm.
  const facts = Object.fromEntries(
    Object.entries(model.facts).flatMap(([fact, value]) =>
      typeof value === 'number' ? [[fact, Math.round(value * size)]] : [],
    ),
  );
  const foundedOn = addMonths(civilDateOf(at), -12 * yearsOld - chance.whole(0, 11));
  return { ...model, foundedOn, facts, flags: [] } as unknown as Applicant;
};

/** What tells a firm from all others like it; `serial` is its own. */
export type FirmNames = { readonly name: string; readonly code: string; readonly phone: string };

export const firmNames = (
  kind: Applicant['kind'],
  industry: string,
  serial: number,
  chance: Chance,
): FirmNames => {
  const { digit, name } = bodies[kind];
  const trade = trades[industry.slice(0, 1)] ?? '科技';
  return {
    name: `示例${chance.of(places)}${trade}${serial}号${name}（虚构）`,
    code: codeOf(digit, serial),
    phone: `000-${String(serial).padStart(8, '0')}`,
  };
};

export const withNames = (firm: Applicant, { name, code, phone }: FirmNames): Applicant => ({
  ...firm,
  name,
  identity: { kind: 'uscc', code },
  contact: { name: '示例联系人（虚构）', phone },
});

/** In the division 000000, which does not exist; the last digits count up, both check characters are right. */
const codeOf = (kind: string, serial: number): string => {
  let digits = '';
  for (let rest = serial, place = 0; place < 6; place += 1, rest = Math.floor(rest / usccAlphabet.length))
    digits = usccAlphabet.charAt(rest % usccAlphabet.length) + digits;
  const body = `MP${digits}`;
  const first = `9${kind}000000${body}${organisationCheckCharacter(body)}`;
  return first + usccCheckCharacter(first);
};

const purposes = [
  ['workingCapital', '采购原材料、支付货款'],
  ['workingCapital', '备货和支付工资'],
  ['equipment', '购置生产设备'],
  ['research', '新产品研发'],
  ['expansion', '扩建生产线'],
] as const satisfies readonly (readonly [FinancingNeed['purpose'], string])[];

/** 融资需求 a firm of that size has: at most a third of its revenue, in steps of 100,000 yuan. */
export const needOf = ({ facts, kind }: Applicant, chance: Chance): FinancingNeed => {
  const [purpose, purposeText] = chance.of(purposes);
  const most = Math.max(20, Math.min(1500, (facts.revenue ?? 0) / 3));
  const tens = Math.max(1, Math.round((most * (0.2 + 0.8 * chance.next())) / 10));
  return {
    amountFen: tens * 10_000_000,
    tenorMonths: chance.of([12, 12, 12, 24, 36]),
    purpose: kind === 'cooperative' ? 'agriculture' : purpose,
    purposeText,
    methods: chance.happens(0.7) ? ['unsecured'] : [chance.of(['guarantee', 'pledge', 'mortgage'])],
    wishedBankIds: [],
  };
};
