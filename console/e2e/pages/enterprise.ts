import type { Page } from '@playwright/test';
import type { County } from '../county.ts';
import { type Application, factText, wan } from './application.ts';
import { accepted, field, fill, send, sendButton } from './form.ts';

/** What the enterprise is asked for when it applies; the rest is for the work group to look up. */
const asked = ['revenue', 'revenuePrior', 'rdExpense', 'employees', 'techStaff', 'inventionApplications'];
const purposes: Readonly<Record<string, string>> = { workingCapital: '流动资金', equipment: '设备' };
const methods: Readonly<Record<string, string>> = { unsecured: '信用', guarantee: '担保' };

/** 申报, step after step, up to the last one, which shows all of it once more. */
export const fillApplication = async (page: Page, application: Application): Promise<void> => {
  const { applicant, need } = application;
  const next = () => sendButton(page).click();
  await field(page, 'orgId').selectOption('wg-demo-east');
  await fill(page, { applicant_name: applicant.name, applicant_foundedOn: applicant.foundedOn });
  await field(page, 'applicant_industry').selectOption(applicant.industry.slice(0, 1));
  await fill(page, { applicant_contact_name: '示例联系人', applicant_contact_phone: '00000000000' });
  await next();
  await fill(page, {
    need_amountFen: wan(need.amountFen),
    need_tenorMonths: String(need.tenorMonths),
    need_purposeText: need.purposeText,
  });
  await page.getByRole('radio', { name: purposes[need.purpose] ?? need.purpose }).click();
  for (const method of need.methods)
    await page.getByRole('checkbox', { name: new RegExp(`^${methods[method]}`) }).check();
  await next();
  for (const fact of asked) {
    const text = factText(application, fact);
    if (text !== undefined) await fill(page, { [`applicant_facts_${fact}`]: text });
  }
  await next();
  // `all()` does not wait: without this it may look before the step is there, and find nothing to tick.
  await page.getByRole('checkbox').first().waitFor();
  for (const consent of await page.getByRole('checkbox').all()) await consent.check();
  await next();
};

/** 企业主, who has one case at a time: it is the first thing they see. */
export const enterpriseOwner = (county: County, personaId: string) => {
  const open = (path = '/'): Promise<Page> => county.person(personaId, path);
  /** Opens the form under 「您现在需要做的」. */
  const begin = async (): Promise<Page> => {
    const page = await open();
    await page.getByRole('main').locator('ul button').first().click();
    return page;
  };
  return {
    open,
    apply: async (application: Application) => {
      const page = await open('/apply');
      await fillApplication(page, application);
      await send(page);
    },
    supply: async (supplied: string) => {
      const page = await begin();
      await fill(page, { supplied });
      await send(page);
    },
    settle: async (evidence: string) => {
      const page = await begin();
      await fill(page, { evidence });
      await send(page);
    },
    accept: async (caseId: string) => {
      const page = await open();
      await page.getByRole('main').locator(`a[href="/cases/${caseId}/offers"]`).first().click();
      await page.getByRole('main').locator('article .ant-btn-primary').first().click();
      await accepted(page, () => page.getByRole('dialog').locator('.ant-btn-primary').click());
    },
  };
};
