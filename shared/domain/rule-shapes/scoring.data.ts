import { methodNames } from '../scoring/render-score.ts';
import {
  comparisonNames,
  constraintEffectNames,
  constraintNames,
  indicatorKindNames,
  percentileDirectionNames,
  stageInputNames,
  tierDirectionNames,
  weightsStatusNames,
} from './choice-names.data.ts';
import { header, id, name } from './common.data.ts';
import {
  bilingual,
  choice,
  date,
  type Field,
  field,
  list,
  longText,
  number,
  record,
  type Shape,
  text,
  textOf,
  type Variants,
} from './shape.ts';

const perStage: Shape = { kind: 'perStage' };
const tier = record(
  field('limit', '界限', 'Limit', number, { nullable: true }),
  field('normalised', '得分比例（0–1）', 'Share (0–1)', number),
);

const direct: Variants = {
  linear_capped: {
    name: methodNames.linear_capped,
    fields: [field('floor', '起点', 'Floor', perStage), field('full', '满分值', 'Full mark at', perStage)],
  },
  log_capped: { name: methodNames.log_capped, fields: [field('full', '满分值', 'Full mark at', perStage)] },
  inverse_linear: {
    name: methodNames.inverse_linear,
    fields: [field('best', '最佳值', 'Best', perStage), field('worst', '最差值', 'Worst', perStage)],
  },
  tiered: {
    name: methodNames.tiered,
    fields: [
      field('direction', '界限含义', 'Limits mean', choice(tierDirectionNames)),
      field('tiers', '分档', 'Tiers', {
        kind: 'map',
        of: list('档', 'tier', tier),
        one: { zh: '阶段', en: 'stage' },
      }),
    ],
  },
  flag: { name: methodNames.flag, fields: [] },
};
const method: Shape = {
  kind: 'variant',
  by: 'kind',
  cases: {
    ...direct,
    percentile_in_cohort: {
      name: methodNames.percentile_in_cohort,
      fields: [
        field('direction', '方向', 'Direction', choice(percentileDirectionNames)),
        field('fallback', '同组不足时', 'With too few peers', { kind: 'variant', by: 'kind', cases: direct }),
      ],
    },
  },
};

const indicator = record(
  field('id', '指标', 'Indicator', textOf('indicator'), { fixed: true }),
  field('firstLevel', '一级指标', 'Class', text),
  field('kind', '类别', 'Kind', choice(indicatorKindNames)),
  field('weight', '权重', 'Weight', perStage),
  field('method', '计分方法', 'Method', method),
  field('name', '名称', 'Name', text, { optional: true }),
  field('unit', '单位', 'Unit', text, { optional: true }),
);

const weights: readonly Field[] = [
  field('status', '权重性质', 'Standing of the weights', choice(weightsStatusNames), {
    hint: {
      zh: '“官方权重”必须写明文件、页码、文件哈希与复核人，否则不能提交',
      en: 'Official weights need document, page, hash and reviewer, or they cannot be submitted',
    },
  }),
  ...(
    [
      ['author', '编制人', 'Author'],
      ['method', '编制方法', 'Method'],
      ['sourceDocument', '来源文件', 'Document'],
      ['sourcePage', '页码', 'Page'],
      ['sourceSha256', '文件哈希（SHA-256）', 'Hash (SHA-256)'],
      ['reviewedBy', '复核人', 'Reviewed by'],
    ] as const
  ).map(([key, zh, en]) => field(key, zh, en, text, { nullable: true })),
  field('reviewedOn', '复核日期', 'Reviewed on', date, { nullable: true }),
];

/** 积分模型. */
export const scoringModelShape = record(
  id('模型编号', 'Model id', 'modelId'),
  field('title', '名称', 'Title', bilingual),
  field('region', '适用地区', 'Region', textOf('region')),
  field('weights', '权重来源', 'Where the weights come from', record(...weights)),
  field('stageRule', '成长阶段规则', 'Stage rule', textOf('stageRule')),
  field('gradeRule', '等级规则', 'Grade rule', textOf('gradeRule')),
  field('indicators', '指标与权重', 'Indicators and weights', list('指标', 'indicator', indicator, 'id')),
  field(
    'constraints',
    '约束指标',
    'Constraints',
    list(
      '约束',
      'constraint',
      record(
        field('id', '约束', 'Constraint', choice(constraintNames)),
        field('effect', '作用', 'Effect', choice(constraintEffectNames)),
        field('points', '扣分', 'Points taken off', number, { optional: true }),
      ),
      'id',
    ),
  ),
  field(
    'scale',
    '分值',
    'Scale',
    record(
      field('baseMax', '基础分满分', 'Base at most', number),
      field('bonusMax', '加分上限', 'Bonus at most', number),
      field('deductionMax', '扣分上限', 'Deductions at most', number, { nullable: true }),
    ),
  ),
  field('validTo', '有效期至', 'Valid to', date, { nullable: true }),
  field(
    'structureSource',
    '指标结构来源',
    'Where the structure is from',
    record(
      field('status', '性质', 'Standing', text),
      field('model', '模型', 'Model', text),
      field('keys', '资料编号', 'Keys', { kind: 'codes' }),
      field('section', '出处', 'Section', longText),
    ),
    { optional: true },
  ),
  ...header,
);

/** 成长阶段规则: branches are tried in order. */
export const stageRuleShape = record(
  id('规则编号', 'Rule id', 'ruleId'),
  field('stages', '阶段', 'Stages', list('阶段', 'stage', record(id('代号', 'Key'), name), 'id')),
  field(
    'branches',
    '划分条件（按次序）',
    'Branches, tried in order',
    list(
      '条件',
      'branch',
      record(
        field('stage', '归入阶段', 'Stage', textOf('stage')),
        field(
          'anyOf',
          '满足任一组',
          'Any group holds',
          list(
            '组',
            'group',
            list(
              '条件',
              'condition',
              record(
                field('input', '依据', 'Input', choice(stageInputNames)),
                field('is', '比较', 'Is', choice(comparisonNames)),
                field('value', '数值', 'Value', number),
              ),
            ),
          ),
        ),
      ),
    ),
  ),
  field('otherwise', '其他企业归入', 'Otherwise', textOf('stage')),
  ...header,
);

/** 等级规则: bands from the highest to the lowest. */
export const gradeRuleShape = record(
  id('规则编号', 'Rule id', 'ruleId'),
  field('minCoverage', '最低指标覆盖率（0–1）', 'Least coverage (0–1)', number),
  field(
    'bands',
    '等级（由高到低）',
    'Grades, highest first',
    list(
      '等级',
      'grade',
      record(
        field('grade', '等级', 'Grade', text),
        field('min', '最低分（最后一级不填）', 'Least points (none for the last)', number, {
          nullable: true,
        }),
      ),
      'grade',
    ),
  ),
  ...header,
);
