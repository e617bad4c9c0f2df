import { describe, expect, it } from 'vitest';
import { kindsThatMay } from '../../domain/authority/index.ts';
import { commandTypes } from '../../domain/case/transitions.ts';
import { allRoutes } from './index.ts';
import { routeKeyOf } from './route.ts';

describe('the route table', () => {
  it('has each route once, under the path of its audience', () => {
    const keys = allRoutes.map(routeKeyOf);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { audience, path, id } of allRoutes) {
      if (audience === 'signedIn' || audience === 'public') continue;
      expect(path.startsWith(`/${audience}/`), id).toBe(true);
    }
  });

  it('changes something by POST only, and every change takes a key and a version', () => {
    for (const { kind, method, id } of allRoutes) expect(method === 'POST', id).toBe(kind === 'command');
  });

  it('gives every command a person may give a route for each audience that may give it', () => {
    const bySessions = ['scheduleDiagnosis', 'recordDiagnosis', 'scheduleHandUp', 'concludeHandUp'];
    // One route gives both, to two cases at once.
    const byMerging = ['mergeInto', 'takeIn'];
    const audienceOf = {
      department: 'participant',
      guarantor: 'participant',
      insurer: 'participant',
    } as const;
    const missing = commandTypes.flatMap((command) =>
      kindsThatMay(command)
        .filter((kind) => kind !== 'system' && ![...bySessions, ...byMerging].includes(command))
        .map((kind) => `${audienceOf[kind as keyof typeof audienceOf] ?? kind}.${command}`)
        .filter((id) => !allRoutes.some((route) => route.id === id)),
    );
    expect(missing).toEqual([]);
  });

  it('says what each route is for in both languages', () => {
    for (const { summary, id } of allRoutes) {
      expect(summary.zh, id).toMatch(/\p{Script=Han}/u);
      expect(summary.en, id).toMatch(/^[A-Z]/);
    }
  });
});
