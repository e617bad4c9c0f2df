import type { Page } from '@playwright/test';
import type { Seats } from '../county.ts';
import { choose, fill, pick, send } from './form.ts';

export type Terms = {
  readonly wan: string;
  readonly percent: string;
  readonly months: string;
  /** Its name in the person's language. */
  readonly method: string;
  readonly firstLoan?: boolean;
};

/** 银行客户经理: from the inbox to the case, from there to the answer. */
export const bankDesk = (county: Seats, bank: string, person = `${bank}-manager`) => {
  const opened = async (caseId: string): Promise<Page> => {
    const page = await county.person(person, '/cases');
    await page.getByRole('main').locator(`a[href="/cases/${caseId}"]`).first().click();
    return page;
  };
  const answer = async (caseId: string, kind: string): Promise<Page> => {
    const page = await opened(caseId);
    await page.getByRole('main').locator(`a[href="/cases/${caseId}/answer"]`).first().click();
    // The choice is kept in the address, so the button follows a moment later.
    await page.locator(`input[name="answer"][value="${kind}"]`).click();
    return page;
  };
  return {
    opened,
    answer,
    contact: async (caseId: string) => send(await answer(caseId, 'contact')),
    materials: async (caseId: string) => send(await answer(caseId, 'materials')),
    ask: async (caseId: string, items: string) => {
      const page = await answer(caseId, 'information');
      await fill(page, { items });
      await send(page);
    },
    grant: async (caseId: string, { wan, percent, months, method, firstLoan = false }: Terms) => {
      const page = await answer(caseId, 'grant');
      await fill(page, { amountFen: wan, rateBp: percent, tenorMonths: months });
      await choose(page, 'method', method);
      if (firstLoan) await page.locator('#firstLoan').check();
      await send(page);
    },
    decline: async (caseId: string, reason: string, explanation: string, suggestion: string) => {
      const page = await answer(caseId, 'decline');
      await choose(page, 'reasonCodes', reason);
      await fill(page, { explanation, suggestion });
      await pick(page, 'repairable', 'yes');
      await send(page);
    },
    /** 合同与放款. */
    loan: async (caseId: string): Promise<Page> => {
      const page = await opened(caseId);
      await page.getByRole('main').locator(`a[href="/cases/${caseId}/loan"]`).first().click();
      return page;
    },
  };
};
