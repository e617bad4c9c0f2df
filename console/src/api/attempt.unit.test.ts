import { describe, expect, it } from 'vitest';
import { attemptFor } from './attempt.ts';

const keys = () => {
  let count = 0;
  return () => {
    count += 1;
    return `key-${count}`;
  };
};

describe('an attempt at a command', () => {
  it('keeps its key when the same is sent again', () => {
    const newKey = keys();
    const first = attemptFor(undefined, { body: { note: '催' }, version: 3 }, newKey);
    expect(attemptFor(first, { body: { note: '催' }, version: 3 }, newKey).key).toBe(first.key);
  });

  it('gets a fresh key when body or version differ', () => {
    const newKey = keys();
    const first = attemptFor(undefined, { body: { note: '催' }, version: 3 }, newKey);
    expect(attemptFor(first, { body: { note: '再催' }, version: 3 }, newKey).key).not.toBe(first.key);
    expect(attemptFor(first, { body: { note: '催' }, version: 4 }, newKey).key).not.toBe(first.key);
  });
});
