import {
  prescriptionKindNames,
  repairabilityNames,
  triageClassNames,
  triageRouteNames,
} from './choice-names.data.ts';
import { evidence, header, id, name } from './common.data.ts';
import { bilingual, choice, codesOf, field, flag, list, longBilingual, record, textOf } from './shape.ts';

/** 分流表. */
export const triageTableShape = record(
  id('表编号', 'Table id'),
  field('routes', '各类的去向', 'Where each class goes', {
    kind: 'map',
    one: { zh: '类别', en: 'class' },
    keys: triageClassNames,
    of: record(
      field('route', '去向', 'Route', choice(triageRouteNames)),
      field('confirm', '由人确认', 'A person confirms', flag),
    ),
  }),
  field(
    'rows',
    '原因与标准',
    'Reasons and standards',
    list(
      '原因',
      'reason',
      record(
        field('reasonCode', '原因', 'Reason', textOf('reason'), { fixed: true }),
        field('class', '归类', 'Class', choice(triageClassNames)),
        field(
          'bankSpecificIfAnotherFits',
          '另有合适银行时视为“与这家银行有关”',
          'Of this bank only, where another fits',
          flag,
        ),
        evidence,
      ),
      'reasonCode',
    ),
  ),
  ...header,
);

/** 未授信原因表. */
export const reasonTableShape = record(
  id('表编号', 'Table id'),
  field(
    'reasons',
    '原因',
    'Reasons',
    list(
      '原因',
      'reason',
      record(
        field('code', '代码', 'Code', { kind: 'text' }, { fixed: true }),
        name,
        field('repairable', '可修复性', 'Repairable', choice(repairabilityNames)),
        field('isDecline', '计入未授信', 'Counts as a decline', flag),
        field('owners', '谁来办', 'Who acts', codesOf('owner')),
        field('prescriptionCodes', '可用处方', 'Prescriptions', codesOf('prescription')),
        field('repair', '如何修复', 'How to repair', longBilingual, { nullable: true }),
        field('effect', '修复后有何变化', 'What it changes', longBilingual),
        evidence,
      ),
      'code',
    ),
  ),
  field('owners', '办理方', 'Who can act', {
    kind: 'map',
    of: bilingual,
    one: { zh: '办理方', en: 'party' },
  }),
  field(
    'replaces',
    '旧代码对照',
    'Earlier codes',
    {
      kind: 'map',
      of: { kind: 'text', refersTo: 'reason' },
      one: { zh: '旧代码', en: 'earlier code' },
    },
    { optional: true },
  ),
  ...header,
);

/** 处方目录. */
export const prescriptionCatalogueShape = record(
  id('目录编号', 'Catalogue id'),
  field(
    'prescriptions',
    '处方',
    'Prescriptions',
    list(
      '处方',
      'prescription',
      record(
        field('code', '代码', 'Code', { kind: 'text' }, { fixed: true }),
        name,
        field('kind', '种类', 'Kind', choice(prescriptionKindNames)),
        field('proof', '完成凭据', 'What shows it is done', longBilingual),
        evidence,
      ),
      'code',
    ),
  ),
  ...header,
);
