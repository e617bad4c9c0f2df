import fc from 'fast-check';
import { expect, it } from 'vitest';
import { likeAmong } from './among-many.ts';
import { type Compared, likenessOf } from './likeness.ts';
import { sharedPhonesOf } from './pairs.ts';

const firm: fc.Arbitrary<Compared> = fc.record({
  name: fc.constantFrom(
    '示例市宏达精密机械有限公司',
    '宏达精密机械有限责任公司',
    '宏达精蜜机械有限公司',
    '示例东方铸件有限公司',
    '东方铸件材料厂',
    '宏达',
    '',
  ),
  code: fc.constantFrom(
    ...['914403001922038216', '192203821', '91000000MA000004XL', '370700600000001', '370700600000007'],
  ),
  phone: fc.constantFrom('13800000000', '+86 138-0000-0000', '13911112222', '', undefined),
});

it('what is found by what firms have in common is what comparing each with each finds', () => {
  fc.assert(
    fc.property(fc.array(firm, { maxLength: 25 }), firm, (many, stranger) => {
      const isShared = sharedPhonesOf(many);
      const find = likeAmong(many);
      for (const subject of [...many, stranger]) {
        const each = many
          .filter((known) => known !== subject)
          .flatMap((known) => {
            const reasons = likenessOf(subject, known, isShared);
            return reasons.length > 0 ? [{ known, reasons }] : [];
          });
        const found = find(subject);
        expect(found).toHaveLength(each.length);
        for (const one of each) expect(found).toContainEqual(one);
      }
    }),
  );
});
