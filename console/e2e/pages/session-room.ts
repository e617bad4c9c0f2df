import { expect, type Page } from '@playwright/test';
import type { County } from '../county.ts';
import { accepted, choose, field, fill, pick, send } from './form.ts';

export type Prescribed = {
  readonly code: string;
  readonly measure: string;
  readonly owner: string;
  readonly dueOn: string;
};

/** 联合会诊: convened from the case, conducted in the room by one typist. */
export const sessionRoom = (county: County) => ({
  convene: async (
    caseId: string,
    meeting: {
      readonly startsAt: string;
      readonly place: string;
      readonly conveners: readonly string[];
      readonly invited: readonly string[];
    },
  ) => {
    const page = await county.person('east-clerk', `/cases/${caseId}`);
    await page.getByRole('main').locator('a[href^="/sessions/new"]').first().click();
    // Who comes from a case file means that case.
    await expect(page.locator(`input[type="checkbox"][value="${caseId}"]`)).toBeChecked();
    await fill(page, { startsAt: meeting.startsAt, place: meeting.place });
    for (const name of meeting.conveners) await choose(page, 'conveners', name);
    for (const name of meeting.invited) await choose(page, 'invited', name);
    await send(page);
  },

  open: (sessionId: string): Promise<Page> => county.person('east-clerk', `/sessions/${sessionId}`),

  /** Findings and prescriptions, as they are spoken. */
  record: async (
    page: Page,
    findings: readonly string[],
    prescriptions: readonly Prescribed[],
    note?: string,
  ) => {
    await pick(page, 'disposition', 'held');
    await fill(page, { findings: findings.join('\n') });
    for (const [at, { code, measure, owner, dueOn }] of prescriptions.entries()) {
      await page.getByRole('button', { name: '添加处方' }).click();
      await choose(page, `prescriptions_${at}_code`, code);
      await fill(page, { [`prescriptions_${at}_measure`]: measure });
      await choose(page, `prescriptions_${at}_ownerOrgId`, owner);
      await fill(page, { [`prescriptions_${at}_dueOn`]: dueOn });
    }
    if (note !== undefined) await field(page, 'note').fill(note);
    await send(page);
  },

  close: async (page: Page, attended: readonly (string | RegExp)[]) => {
    for (const name of attended) await page.getByRole('checkbox', { name }).check();
    await page.getByRole('button', { name: '结束会诊' }).click();
    await accepted(page, () => page.getByRole('dialog').getByRole('button', { name: '结束会诊' }).click());
  },
});
