import type { Page } from '@playwright/test';
import type { County } from '../county.ts';
import { fill, send } from './form.ts';

/** 部门: one's own tasks. */
export const participantTasks = (county: County, personaId: string) => {
  const open = async (caseId: string): Promise<Page> => {
    const page = await county.person(personaId, '/cases');
    await page.getByRole('main').locator(`a[href="/cases/${caseId}"]`).first().click();
    return page;
  };
  return {
    open,
    settle: async (caseId: string, evidence: string) => {
      const page = await open(caseId);
      await page.getByRole('button', { name: '已办成，填写凭证' }).click();
      await fill(page, { evidence });
      await send(page);
    },
  };
};
