import type { Page } from '@playwright/test';
import type { Seats } from '../county.ts';
import { fill, send } from './form.ts';

/** 推荐台: products are chosen by their bank's and their own name. */
export const recommendationDesk = (county: Seats, clerk = 'east-clerk') => {
  const open = async (caseId: string): Promise<Page> => {
    const page = await county.person(clerk, `/cases/${caseId}`);
    await page.getByRole('main').locator(`a[href="/cases/${caseId}/recommendation"]`).first().click();
    return page;
  };
  return {
    open,
    recommend: async (caseId: string, products: readonly string[], note: string) => {
      const page = await open(caseId);
      for (const product of products)
        await page.getByRole('checkbox', { name: new RegExp(`^选择 .*${product}`) }).check();
      await fill(page, { note });
      await send(page);
    },
  };
};
