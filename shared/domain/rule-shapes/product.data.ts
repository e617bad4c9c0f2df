import {
  dimensionNames,
  methodNames,
  negativeFlagNames,
  purposeNames,
  sizeClassNames,
} from '../matching/index.ts';
import { productSourceNames, productStatusNames, strengthWords } from './choice-names.data.ts';
import { header, id, name } from './common.data.ts';
import {
  bilingual,
  choice,
  choices,
  codesOf,
  type Field,
  field,
  list,
  longBilingual,
  longText,
  months,
  number,
  record,
  text,
  textOf,
} from './shape.ts';

const bindingRuleNames = { ...dimensionNames, rate: { zh: '年利率', en: 'Rate' } };

const optional = { optional: true } as const;

const rateBand = record(
  field('min', '最低', 'Least', { kind: 'rate' }),
  field('max', '最高', 'Most', { kind: 'rate' }),
);

const conditions: readonly Field[] = [
  field('regions', '服务地区', 'Regions served', codesOf('region'), optional),
  field('minAmountFen', '最低金额', 'Least amount', { kind: 'money' }, optional),
  field('maxAmountFen', '最高金额', 'Most amount', { kind: 'money' }, optional),
  field('minTenorMonths', '最短期限', 'Shortest tenor', months, optional),
  field('maxTenorMonths', '最长期限', 'Longest tenor', months, optional),
  field('purposes', '贷款用途', 'Purposes', choices(purposeNames), optional),
  field('methods', '担保方式', 'Ways of securing', choices(methodNames), optional),
  field('sizeClasses', '企业规模', 'Size classes', choices(sizeClassNames), optional),
  field('industries', '专门面向的行业', 'Made for industries', codesOf('industry'), optional),
  field('excludedIndustries', '不受理的行业', 'Closed to industries', codesOf('industry'), optional),
  field(
    'stages',
    '发展阶段',
    'Growth stages',
    record(
      field('ruleId', '阶段规则', 'Stage rule', textOf('stageRule')),
      field('ids', '阶段', 'Stages', codesOf('stage')),
    ),
    optional,
  ),
  field(
    'scoreThreshold',
    '积分门槛',
    'Points asked for',
    record(
      field('region', '地区', 'Region', textOf('region')),
      field('modelId', '积分模型', 'Scoring model', textOf('scoringModel'), optional),
      field('version', '模型版本', 'Version of the model', text, optional),
      field('minScore', '最低分', 'Least points', number, optional),
      field('grades', '等级', 'Grades', { kind: 'codes' }, optional),
    ),
    {
      ...optional,
      hint: {
        zh: '门槛只与所写模型的所写版本比较；模型换版后须一并修改',
        en: 'Compared with that version of that model only; a new version of the model needs a new threshold',
      },
    },
  ),
  field('minAgeMonths', '最短成立时间', 'Least age', months, optional),
  field('refusedFlags', '不得有的负面记录', 'Flags that refuse', choices(negativeFlagNames), optional),
  field('rateBp', '年利率', 'Rate a year', rateBand, optional),
  field(
    'channelLimits',
    '分渠道上限',
    'Most by channel',
    record(
      field('online', '线上', 'Online', { kind: 'money' }, optional),
      field('offline', '线下', 'Offline', { kind: 'money' }, optional),
    ),
    optional,
  ),
  field(
    'scoreTerms',
    '以分定额、定价、定期',
    'What points buy',
    list(
      '档次',
      'Step',
      record(
        field('minScore', '最低分', 'Least points', number, optional),
        field('grades', '等级', 'Grades', { kind: 'codes' }, optional),
        field('maxAmountFen', '最高金额', 'Most amount', { kind: 'money' }, optional),
        field('maxTenorMonths', '最长期限', 'Longest tenor', months, optional),
        field('rateBp', '年利率', 'Rate a year', rateBand, optional),
      ),
    ),
    {
      ...optional,
      hint: {
        zh: '由低到高填写，达到的最高一档代替产品本身的额度、期限和利率；按积分门槛所写的模型和版本计',
        en: 'Lowest first: the last step met takes the place of the product’s own terms, by the model and version of the threshold',
      },
    },
  ),
  field('memberBankIds', '其他成员银行', 'Other member banks', codesOf('bank'), {
    ...optional,
    hint: { zh: '只有所属银行和成员银行可以按本产品办理', en: 'Only the bank and these lend by it' },
  }),
  field('advisory', '仅供参考的条件', 'Conditions that only advise', choices(bindingRuleNames), {
    ...optional,
    hint: {
      zh: '未列入的条件都是约束条件：不符合的，推荐、授信、签约时不予受理',
      en: 'All others bind: what misses them is refused at recommendation, offer and contract',
    },
  }),
  field('strengths', '银行优势', 'Strengths of the bank', choices(strengthWords), optional),
];

/** 银行产品. A condition that is absent is not known, never "no limit". */
export const productShape = record(
  field(
    'product',
    '产品',
    'Product',
    record(
      id('产品编号', 'Product id'),
      field('bankId', '银行', 'Bank', textOf('bank')),
      field('bankName', '银行名称', 'Name of the bank', bilingual),
      name,
      field('status', '状态', 'Status', choice(productStatusNames)),
      ...conditions,
      field(
        'provenance',
        '产品信息来源',
        'Where the product is from',
        record(
          field('status', '来源种类', 'Kind of source', choice(productSourceNames)),
          field('section', '出处', 'Section', text),
          field('evidence', '证据等级', 'Grade of evidence', longText),
          field('note', '说明', 'Note', longBilingual, optional),
        ),
      ),
    ),
  ),
  ...header,
);
