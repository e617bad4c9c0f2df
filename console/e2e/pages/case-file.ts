import type { Page } from '@playwright/test';
import type { Seats } from '../county.ts';
import { choose, field, fill, pick, send } from './form.ts';

export type Finding = {
  readonly finding: 'pass' | 'fail';
  readonly evidence: string;
  /** Its name, where a standard fails for one of the coded reasons. */
  readonly reason?: string;
};

/** 凭据种类 that carries a pass in the demo region, in the order of the standards; a county without the rule asks for none. */
const enough = [
  '现场走访记录',
  '现场走访记录',
  '现场走访记录',
  '部门核查结果',
  '资金使用计划及相关合同',
] as const;
const showEvidence = async (page: Page, at: number): Promise<void> => {
  const boxes = field(page, `findings_${at}_kinds`);
  if ((await boxes.count()) > 0)
    await boxes.getByRole('checkbox', { name: enough[at] ?? '', exact: true }).check();
};

/** 案件 of the work group. */
export const caseFile = (county: Seats, personaId = 'east-clerk') => {
  const open = (caseId: string): Promise<Page> => county.person(personaId, `/cases/${caseId}`);
  /** By the button that is the next step, else from 更多. */
  const begin = async (caseId: string, action: string): Promise<Page> => {
    const page = await open(caseId);
    const main = page.getByRole('main');
    const link = main.locator(`a[href*="/act/${action}"]`).first();
    const more = main.getByRole('button', { name: '更多' });
    await more.waitFor();
    if (!(await link.isVisible())) await more.click();
    await link.click();
    await page.locator('#act-title').waitFor();
    return page;
  };
  const say = async (caseId: string, action: string, values: Readonly<Record<string, string>>) => {
    const page = await begin(caseId, action);
    await fill(page, values);
    await send(page);
  };
  return {
    open,
    begin,
    screen: async (caseId: string, findings: readonly Finding[]) => {
      const page = await begin(caseId, 'screen');
      for (const [at, { finding, evidence, reason }] of findings.entries()) {
        await pick(page, `findings_${at}_finding`, finding);
        await field(page, `findings_${at}_evidence`).fill(evidence);
        if (finding === 'pass') await showEvidence(page, at);
        if (reason !== undefined) await choose(page, `findings_${at}_reasonCode`, reason);
      }
      await send(page);
    },
    urge: (caseId: string, note: string) => say(caseId, 'urge', { note }),
    /** 不再等待 the one bank whose date has passed. */
    endWaiting: (caseId: string, reason: string) => say(caseId, 'endWaiting', { reason }),
    close: (caseId: string, followUpOn: string, note: string) => say(caseId, 'close', { followUpOn, note }),
    /** 分流: coaching with one prescription. */
    coach: async (
      caseId: string,
      note: string,
      task: {
        readonly code: string;
        readonly measure: string;
        readonly owner: string;
        readonly dueOn: string;
      },
    ) => {
      const page = await begin(caseId, 'triage');
      await pick(page, 'route', 'coaching');
      await choose(page, 'prescriptions_0_code', task.code);
      await fill(page, { prescriptions_0_measure: task.measure, prescriptions_0_dueOn: task.dueOn, note });
      await choose(page, 'prescriptions_0_ownerOrgId', task.owner);
      await send(page);
    },
    cultivate: async (caseId: string, reviewOn: string, note: string) => {
      const page = await begin(caseId, 'triage');
      await pick(page, 'route', 'cultivation');
      await fill(page, { reviewOn, note });
      await send(page);
    },
    /** 更改申报内容: the flag no longer holds. */
    clearFlags: async (caseId: string) => {
      const page = await begin(caseId, 'amend');
      const flags = page.locator('.ant-select').filter({ has: field(page, 'applicant_flags') });
      await flags.locator('.ant-select-selection-item-remove').first().click();
      await send(page);
    },
  };
};
