import { describe, expect, it } from 'vitest';
import type { Letter } from '../../shared/application/ports/mail.ts';
import { invitationLetters } from './invitation-letters.ts';

const letterFor = async (purpose: 'join' | 'reset'): Promise<Letter> => {
  const sent: Letter[] = [];
  const mail = invitationLetters(async (letter) => {
    sent.push(letter);
    return 'sent';
  }, 'https://huizhen.example.gov.cn');
  await mail({
    to: 'owner@example.com',
    path: '/idp/invitation/inv_1.secret',
    expiresAt: Date.parse('2026-12-05T01:30:00Z'),
    purpose,
    from: { zh: '示例县工作专班', en: 'Example County Work Group' },
  });
  const [letter] = sent;
  if (!letter) throw new Error('nothing was sent');
  return letter;
};

describe('a letter with an invitation', () => {
  it.each(['join', 'reset'] as const)(
    'says in both languages who sends it, the link, until when (%s)',
    async (purpose) => {
      const { to, subject, text } = await letterFor(purpose);
      expect(to).toBe('owner@example.com');
      expect(subject).toMatch(/^会诊：.+ \/ Huizhen: .+$/);
      for (const part of [
        '示例县工作专班',
        'Example County Work Group',
        '有效期至 2026-12-05 09:30',
        'until 2026-12-05 09:30',
      ])
        expect(text).toContain(part);
      expect(text.split('https://huizhen.example.gov.cn/idp/invitation/inv_1.secret')).toHaveLength(3);
    },
  );

  it('names nobody', async () => {
    expect((await letterFor('join')).text).not.toContain('owner');
  });
});
