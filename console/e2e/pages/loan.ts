import type { Page } from '@playwright/test';
import { choose, fill, send } from './form.ts';

export type Contract = {
  readonly number: string;
  readonly signedOn: string;
  readonly scheme: string;
  /** Percent by party, both as they stand on the page. */
  readonly shares: readonly (readonly [party: string, percent: string])[];
};

/** 签约与放款 at the bank that was chosen. */
export const signContract = async (page: Page, { number, signedOn, scheme, shares }: Contract) => {
  await choose(page, 'riskScheme', scheme);
  await fill(page, { number, signedOn });
  for (const [party, percent] of shares)
    await page.getByRole('textbox', { name: `${party} 比例` }).fill(percent);
  await send(page);
};

export const disburse = async (page: Page, on: string, wan: string) => {
  await fill(page, { on, amountFen: wan });
  await send(page);
};
