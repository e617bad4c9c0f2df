import { expect, it } from 'vitest';
import type { Actor } from '../case/actor.ts';
import { kindsFor } from './choice.ts';
import { noticeKinds } from './kinds.ts';

it('whatever anybody can be told of, somebody can choose how it is mailed', () => {
  const kinds: readonly Actor['kind'][] = ['regulator', 'bank', 'department', 'guarantor', 'enterprise'];
  const chosen = new Set(kinds.flatMap(kindsFor));
  expect(noticeKinds.filter((kind) => !chosen.has(kind))).toEqual([]);
});
