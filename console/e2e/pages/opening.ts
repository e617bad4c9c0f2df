import type { Page } from '@playwright/test';
import type { Seats } from '../county.ts';
import { type Application, factText, wan } from './application.ts';
import { choose, field, fill, pick, send, sendButton } from './form.ts';

const words: Readonly<Record<string, string>> = {
  workingCapital: '流动资金',
  equipment: '设备',
  unsecured: '信用',
  guarantee: '担保',
  'bank-a': '示例甲银行',
  'bank-b': '示例乙银行',
  'bank-c': '示例丙银行',
};
const word = (id: string): string => words[id] ?? id;

/** 申报建档, step after step. */
export const openingForm = (county: Seats, clerk = 'east-clerk') => {
  const begin = async (): Promise<Page> => {
    const page = await county.person(clerk, '/cases');
    await page.locator('a[href="/opening"]').first().click();
    return page;
  };
  const next = (page: Page) => sendButton(page).click();
  const several = async (page: Page, id: string, ids: readonly string[]) => {
    for (const one of ids) await choose(page, id, word(one));
  };
  return {
    begin,
    open: async (application: Application, channel: string): Promise<void> => {
      const { applicant, need, consent } = application;
      const page = await begin();
      await pick(page, 'channel', channel);
      await fill(page, { applicant_identity_code: applicant.identity.code });
      await page.getByText('代码有效').waitFor();
      await next(page);
      await fill(page, {
        applicant_name: applicant.name,
        applicant_foundedOn: applicant.foundedOn,
        applicant_industry: applicant.industry,
        applicant_address: applicant.address,
      });
      await several(page, 'applicant_existingBankIds', applicant.existingBankIds);
      await next(page);
      await fill(page, {
        need_amountFen: wan(need.amountFen),
        need_tenorMonths: String(need.tenorMonths),
        need_purposeText: need.purposeText,
      });
      await choose(page, 'need_purpose', word(need.purpose));
      await several(page, 'need_methods', need.methods);
      await several(page, 'need_wishedBankIds', need.wishedBankIds);
      await next(page);
      for (const fact of Object.keys(applicant.facts)) {
        const text = factText(application, fact);
        if (text !== undefined) await fill(page, { [`applicant_facts_${fact}`]: text });
      }
      await next(page);
      await fill(page, { consent_givenOn: consent.givenOn });
      for (const scope of consent.scope)
        await field(page, 'consent_scope').locator(`input[value="${scope}"]`).check();
      await next(page);
      await send(page);
    },
  };
};
