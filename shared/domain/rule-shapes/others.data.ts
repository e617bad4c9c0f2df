import { methodNames, sizeClassNames } from '../matching/index.ts';
import { feeNames, provenanceStatusNames, riskRoleNames, sizeMeasureNames } from './choice-names.data.ts';
import { evidence, header, id, name } from './common.data.ts';
import {
  bilingual,
  choice,
  choices,
  codesOf,
  date,
  field,
  list,
  longBilingual,
  longText,
  months,
  number,
  record,
  type Shape,
  text,
  wholeNumber,
} from './shape.ts';

const optional = { optional: true } as const;
const rate: Shape = { kind: 'rate' };
const money: Shape = { kind: 'money' };
const source = field('source', '来源', 'Source', longText);

const feeCap = record(
  field('kind', '费用', 'Fee', choice(feeNames)),
  field('upToFen', '适用于不超过', 'For loans up to', money, optional),
  field('atMost', '不超过', 'At most', rate, optional),
  field('below', '低于', 'Below', rate, optional),
  field('exactly', '等于', 'Exactly', rate, optional),
);

/** What binds a contract; what a scheme does not say binds nobody. */
const schemeTerms = record(
  field('validFrom', '施行日', 'In force from', date, optional),
  field('validUntil', '有效期至', 'In force until', date, optional),
  field('maxLoanFen', '单笔上限', 'Most a loan', money, optional),
  field(
    'maxLoanBySize',
    '按规模的单笔上限（未列的规模不适用）',
    'Most a loan by size (others take no part)',
    record(
      field('large', sizeClassNames.large.zh, sizeClassNames.large.en, money, optional),
      field('medium', sizeClassNames.medium.zh, sizeClassNames.medium.en, money, optional),
      field('small', sizeClassNames.small.zh, sizeClassNames.small.en, money, optional),
      field('micro', sizeClassNames.micro.zh, sizeClassNames.micro.en, money, optional),
    ),
    optional,
  ),
  field('maxTenorMonths', '最长期限', 'Longest tenor', months, optional),
  field('methods', '担保方式', 'Ways of securing', choices(methodNames), optional),
  field(
    'inForce',
    '单户在保余额上限（各银行合计）',
    'Most in force of a firm, over all banks',
    record(
      field('atMostFen', '不超过', 'At most', money),
      field('with', '与同名方案合计', 'Together with schemes of this name', text, optional),
    ),
    optional,
  ),
  field('fees', '费率', 'Fees', list('费率', 'fee', feeCap), optional),
);

/** 风险分担方案. */
export const riskSchemesShape = record(
  id('表编号', 'Table id'),
  field(
    'schemes',
    '方案',
    'Schemes',
    list(
      '方案',
      'scheme',
      record(
        id('编号', 'Id'),
        name,
        field('parties', '参与方（按次序）', 'Parties, in order', choices(riskRoleNames)),
        field(
          'shares',
          '固定比例（逐笔商定时不填）',
          'Fixed shares (none where agreed loan by loan)',
          list(
            '比例',
            'share',
            record(
              field('role', '参与方', 'Party', choice(riskRoleNames)),
              field('share', '比例', 'Share', rate),
            ),
            'role',
          ),
          { nullable: true },
        ),
        field(
          'constraints',
          '比例约束',
          'Limits of shares',
          list(
            '约束',
            'limit',
            record(
              field('roles', '参与方', 'Parties', choices(riskRoleNames)),
              field('atLeast', '合计不低于', 'Together at least', rate, optional),
              field('atMost', '合计不超过', 'Together at most', rate, optional),
              field('exactly', '合计等于', 'Together exactly', rate, optional),
            ),
          ),
        ),
        field(
          'limits',
          '其他限制与费用（供查看）',
          'Other ceilings and fees (to be seen)',
          list(
            '上限',
            'ceiling',
            record(
              field('kind', '种类', 'Kind', text),
              field('amountFen', '金额', 'Amount', money, optional),
              field('basisPoints', '比例', 'Share', rate, optional),
              field('note', '说明', 'Note', longBilingual),
            ),
          ),
        ),
        field('terms', '约束条件', 'What binds', schemeTerms, optional),
        field('appliesTo', '适用于', 'Applies to', longBilingual),
        field('status', '性质', 'Standing', choice(provenanceStatusNames)),
        evidence,
      ),
      'id',
    ),
  ),
  field('roles', '参与方名称', 'Names of the parties', {
    kind: 'map',
    of: bilingual,
    one: { zh: '参与方', en: 'party' },
    keys: riskRoleNames,
  }),
  ...header,
);

const limits = (key: string) =>
  field(
    key,
    sizeClassNames[key as keyof typeof sizeClassNames].zh,
    sizeClassNames[key as keyof typeof sizeClassNames].en,
    list(
      '下限',
      'limit',
      record(
        field('measure', '指标', 'Measure', choice(sizeMeasureNames)),
        field('atLeast', '不低于', 'At least', wholeNumber),
      ),
      'measure',
    ),
  );

/** 划型标准. */
export const sizeTableShape = record(
  id('标准编号', 'Standard id'),
  field(
    'rows',
    '行业与界限',
    'Industries and limits',
    list(
      '行业',
      'row',
      record(
        id('编号', 'Id'),
        name,
        field('industries', '行业代码（GB/T 4754）', 'Industry codes (GB/T 4754)', codesOf('industry')),
        field('limits', '下限', 'Lower limits', record(limits('large'), limits('medium'), limits('small'))),
      ),
      'id',
    ),
  ),
  field('names', '规模名称', 'Names of the classes', {
    kind: 'map',
    of: bilingual,
    one: { zh: '规模', en: 'class' },
    keys: sizeClassNames,
  }),
  field('amountUnit', '金额单位', 'Unit of amounts', text, { fixed: true }),
  field('validTo', '有效期至', 'Valid to', date, { nullable: true, optional: true }),
  ...header,
);

/** 核对界限. */
export const plausibilityShape = record(
  id('表编号', 'Table id'),
  field(
    'usualAmountFen',
    '常见金额',
    'Usual amount',
    record(field('most', '不超过', 'At most', money), source),
  ),
  field(
    'timesRevenue',
    '金额与营业收入之比',
    'Amount in last year’s revenues',
    record(field('most', '不超过（倍）', 'At most (times)', number), source),
  ),
  field(
    'usualRateBp',
    '常见年利率',
    'Usual rate a year',
    record(field('least', '不低于', 'At least', rate), field('most', '不超过', 'At most', rate), source),
  ),
  ...header,
);

/** 年度放假安排: one State Council notice. */
export const calendarYearShape = record(
  field('year', '年份', 'Year', wholeNumber, { fixed: true }),
  field(
    'holidays',
    '放假',
    'Days off',
    list(
      '假期',
      'holiday',
      record(
        field('name', '名称', 'Name', bilingual),
        field('from', '自', 'From', date),
        field('to', '至', 'To', date),
      ),
      'from',
    ),
  ),
  field('makeUpWorkdays', '调休上班日', 'Make-up working days', { kind: 'days' }),
  field('coveredUntil', '覆盖至', 'Covered until', date, { optional: true }),
  ...header,
);
