import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erasedMark } from '../personal-data/erased-mark.ts';
import { coreName, differingCharacters } from './firm-name.ts';
import { type Compared, likenessOf } from './likeness.ts';
import { pairsAmong, type TwinLine, twinsAmong } from './pairs.ts';

const creditCode = '914403001922038216';
const otherCreditCode = '91000000MA000004XL';
const organisationCode = '192203821';
const registrationNumber = '370700600000001';
const firm = (more: Partial<Compared> = {}): Compared => ({
  ...{ name: '示例市宏达精密机械有限公司', code: creditCode, phone: '138 0000 0000' },
  ...more,
});
const kindsOf = (one: Compared, other: Compared) => likenessOf(one, other).map(({ kind }) => kind);
const unlike = { name: '示例东方铸件有限公司', phone: '13911112222' };

describe('a firm’s name as names are compared', () => {
  it.each([
    ['示例市宏达精密机械有限公司', '宏达精密机械有限责任公司'],
    ['宏达精密机械（集团）股份有限公司', '宏达精密机械集团有限公司'],
    ['ＡＢＣ 精密 机械有限公司', 'abc精密机械有限公司'],
    ['山东省诸城市宏达·精密机械有限公司', '诸城市宏达精密机械'],
  ])('%s is %s', (one, other) => {
    expect(coreName(one)).toBe(coreName(other));
  });
  it('other firms of the county keep their names', () => {
    expect(coreName('示例市宏达机械厂')).not.toBe(coreName('示例市宏达机床厂'));
    expect(coreName('县城物业有限公司')).not.toBe('');
  });
  it('a slip of the pen is counted in characters; another name is none', () => {
    expect(differingCharacters('宏达精密机械', '宏达精蜜机械')).toBe(1);
    expect(differingCharacters('宏达精密机械', '宏达精密机械厂')).toBe(1);
    expect(differingCharacters('宏达精密机械设备制造', '宏达精蜜机械设备制照')).toBe(2);
    expect(differingCharacters('宏达', '宏远')).toBeUndefined();
    expect(differingCharacters('宏达一号机械厂', '宏达二号机械厂')).toBeUndefined();
    expect(differingCharacters('宏达精密机械', '东方铸件材料')).toBeUndefined();
  });
});

describe('why two firms are probably one (疑似理由)', () => {
  it('the organisation code within the credit code is the same', () => {
    expect(kindsOf(firm(unlike), firm({ name: '示例山里食品', code: organisationCode, phone: '' }))).toEqual([
      'codeWithin',
    ]);
  });
  it('one telephone, however it is written', () => {
    expect(kindsOf(firm(), firm({ ...unlike, code: otherCreditCode, phone: '+86-13800000000' }))).toEqual([
      'samePhone',
    ]);
  });
  it('one name under two numbers, of which one is the old registration number', () => {
    const old = firm({ name: '宏达精密机械有限责任公司', code: registrationNumber, phone: '' });
    expect(kindsOf(firm(), old)).toEqual(['sameName', 'oldAndNewCode']);
  });
  it('a name that is only similar says nothing of two firms with a credit code each', () => {
    const slip = { name: '示例市宏达精蜜机械有限公司', phone: '' };
    expect(kindsOf(firm(), firm({ ...slip, code: otherCreditCode }))).toEqual([]);
    expect(likenessOf(firm(), firm({ ...slip, code: registrationNumber }))).toEqual([
      { kind: 'similarName', differing: 1 },
      { kind: 'oldAndNewCode' },
    ]);
    expect(kindsOf(firm(), firm({ ...slip, code: otherCreditCode, phone: '13800000000' }))).toEqual([
      'samePhone',
      'similarName',
    ]);
  });
  it('an old and a new number alone say nothing, nor does what was erased', () => {
    expect(kindsOf(firm({ phone: '' }), firm({ ...unlike, code: registrationNumber }))).toEqual([]);
    const erased = firm({ name: erasedMark, code: erasedMark });
    expect(likenessOf(erased, erased)).toEqual([]);
  });
  it('is the same from either side', () => {
    const some = fc.record({
      name: fc.constantFrom('宏达机械厂', '宏达机械有限公司', '宏达机床厂', '东方铸件', '县'),
      code: fc.constantFrom(creditCode, otherCreditCode, organisationCode, registrationNumber),
      phone: fc.constantFrom('', '13800000000', '138-0000-0000', '110'),
    });
    fc.assert(
      fc.property(some, some, (one, other) => {
        expect(likenessOf(one, other)).toEqual(likenessOf(other, one));
      }),
    );
  });
});

describe('pairs of a county', () => {
  const line = (caseId: string, more: Partial<TwinLine> = {}): TwinLine => ({
    ...{ caseId, orgId: 'wg', name: '宏达机械厂', code: creditCode, stage: 'screening' },
    ...{ openedOn: '2026-03-01', needFen: 1 },
    ...more,
  });
  const second = line('b', { code: registrationNumber });
  it('are of cases of which one at least is open, each pair once', () => {
    expect(pairsAmong([line('a'), second]).map(({ one, other }) => [one.caseId, other.caseId])).toEqual([
      ['a', 'b'],
    ]);
    const ended = { ...second, stage: 'closed' } as const;
    expect(pairsAmong([line('a'), ended])).toHaveLength(1);
    expect(pairsAmong([line('a', { stage: 'withdrawn' }), ended])).toEqual([]);
  });
  it('are none once they were told apart, or one went on in the other', () => {
    expect(pairsAmong([line('a', { apart: ['b'] }), second])).toEqual([]);
    expect(pairsAmong([line('a'), { ...second, apart: ['a'] }])).toEqual([]);
    expect(pairsAmong([line('a'), { ...second, stage: 'closed', result: 'merged' }])).toEqual([]);
  });
  it('a firm that comes back under its code is none', () => {
    expect(pairsAmong([line('a'), line('b', { stage: 'closed', result: 'lent' })])).toEqual([]);
  });
  it('a number that many firms give tells none of them from another', () => {
    const lines = ['一', '二', '三', '四', '五'].map((name, nth) =>
      line(name, { name: `${name}号工厂`, code: `37010020000000${nth}`, phone: '13800000000' }),
    );
    expect(pairsAmong(lines.slice(0, 2))).toHaveLength(1);
    expect(pairsAmong(lines)).toEqual([]);
    expect(twinsAmong({ name: '六号作坊', code: 'x', phone: '13800000000' }, lines)).toEqual([]);
  });
});
