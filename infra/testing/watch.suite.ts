import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventLogMessages } from '../../functions/lambda/log/event-log.ts';
import { logMessages } from '../../shared/application/ports/log.ts';
import type { Synthesised } from './synthesise.ts';

const root = join(import.meta.dirname, '../..');
const form =
  /^severity: (page|ticket)\n(?<zh>.*\p{Script=Han}.*)\n(?<en>[A-Z].*\.)\nrunbook: (?<runbook>docs\/runbooks\/[\w-]+\.md)$/u;

export const watchTests = (made: () => Readonly<Record<'aws' | 'china' | 'userPool', Synthesised>>) => {
  describe('every alarm', () => {
    const alarms = () => made().aws.ofType('AWS::CloudWatch::Alarm');

    it('says how bad it is, what it means in both languages, and where its runbook is', () => {
      expect(alarms().length).toBeGreaterThan(9);
      const wrong = alarms().filter(({ Properties }) => !form.test(String(Properties['AlarmDescription'])));
      expect(wrong.map(({ id }) => id)).toEqual([]);
    });

    it('has a runbook that names it, Chinese first, then English, with a command to run', () => {
      for (const { id, Properties } of alarms()) {
        const runbook = form.exec(String(Properties['AlarmDescription']))?.groups?.['runbook'] ?? '';
        const text = readFileSync(join(root, runbook), 'utf8');
        expect(text).toContain(id.replace(/Alarm[0-9A-F]{8}$/, ''));
        expect(text).toMatch(/\p{Script=Han}[\s\S]*\n## English\n[\s\S]*/u);
        expect(text.split('```sh').length).toBeGreaterThan(1);
      }
    });

    it('tells somebody, when it begins and when it ends', () => {
      for (const { Properties } of alarms()) {
        expect(Properties['AlarmActions']).toHaveLength(1);
        expect(Properties['OKActions']).toHaveLength(1);
      }
    });
  });

  it('counts log messages by codes that the catalogues know', () => {
    const known = new Set<string>([
      ...Object.keys(logMessages),
      ...Object.keys(eventLogMessages),
      'answer_does_not_fit',
    ]);
    const filters = made().aws.ofType('AWS::Logs::MetricFilter');
    for (const { Properties } of filters) {
      const code = /"(\w+)"/.exec(String(Properties['FilterPattern']))?.[1] ?? '';
      expect(known).toContain(code);
    }
    expect(filters.length).toBeGreaterThan(1);
  });

  it('shows everything on one dashboard', () => {
    expect(made().aws.ofType('AWS::CloudWatch::Dashboard')).toHaveLength(1);
  });
};
