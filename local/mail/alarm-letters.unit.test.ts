import { expect, it } from 'vitest';
import type { Letter } from '../../shared/application/ports/mail.ts';
import { msPerHour } from '../../shared/domain/time/index.ts';
import { withAlarms } from './alarm-letters.ts';

it('writes operators of what they must see to, of each kind once in six hours, and of nothing else', () => {
  const letters: Letter[] = [];
  const lines: string[] = [];
  const clock = { at: 0 };
  const sink = { write: (_: string, code: string) => void lines.push(code), close: async () => {} };
  const send = async (letter: Letter) => {
    letters.push(letter);
    return 'sent' as const;
  };
  const log = withAlarms(sink, { send, to: 'it@example.gov.cn', place: 'https://a.example' }, () => clock.at);
  const failing = () => log.write('warn', 'backup_failed', 'It was not made.', { name: 'huizhen-1.backup' });
  failing();
  failing();
  log.write('info', 'backup_made', 'Made.', {});
  log.write('warn', 'mail_not_sent', 'Not sent.', {});
  log.write('warn', 'certificate_unusable', 'Cannot be used.', {});
  clock.at += 6 * msPerHour;
  failing();
  expect(letters.map(({ subject }) => subject.split(' ').at(-1))).toEqual([
    'backup_failed',
    'certificate_unusable',
    'backup_failed',
  ]);
  expect(letters[0]).toMatchObject({
    to: 'it@example.gov.cn',
    text: expect.stringContaining('https://a.example'),
  });
  expect(lines).toHaveLength(6);
});
