import { expect, it } from 'vitest';
import { attendanceOf, personsIn, presentIn } from './present.ts';

it('reads names however they are set apart, and leaves out what is none', () => {
  expect(personsIn('王经理、 李科长,，赵法人；')).toEqual(['王经理', '李科长', '赵法人']);
  expect(personsIn('  ')).toEqual([]);
});

it('keeps a unit nobody is named of, before and after', () => {
  const session = {
    attended: ['bank-a', 'dept-b'],
    attendance: [{ orgId: 'bank-a', persons: ['王', '李'] }],
  };
  const present = presentIn(session as unknown as Parameters<typeof presentIn>[0]);
  expect(present).toEqual({ 'bank-a': '王、李', 'dept-b': '' });
  expect(attendanceOf(present)).toEqual([
    { orgId: 'bank-a', persons: ['王', '李'] },
    { orgId: 'dept-b', persons: [] },
  ]);
});
