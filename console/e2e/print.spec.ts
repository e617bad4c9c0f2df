import { everyPage } from './every-page.ts';
import { expect, test } from './fixtures.ts';
import { linesOf, type Paper, printed, says, torn } from './paper.ts';
import { settled } from './settled.ts';

test.use({ demoData: true, startsAt: '2026-06-16T10:00' });

const brand = '#0f6b66';
/** A day without its year would be read as of any year; those that the system writes have their weekday. */
const yearless = /(?<!\d{4}年)(?<!\d)\d{1,2}月\d{1,2}日\(周./;

const wholeOnPaper = (paper: Paper) => {
  expect(paper.cut).toEqual([]);
  expect(paper.pages.flatMap((text) => yearless.exec(text) ?? [])).toEqual([]);
};
const hasDays = ({ pages }: Paper) =>
  expect(pages.some((text) => /\d{4}年\d{1,2}月\d{1,2}日\(周/.test(text))).toBe(true);

test('overview, list, case file and minutes print to A4 whole', async ({ county }) => {
  test.slow();
  const stops = await everyPage.regulator(county);
  const open = async (persona: string, name: string) => {
    const path = stops.find((stop) => stop.name === name)?.path;
    if (path === undefined) throw new Error(`The demo data has no ${name}`);
    const page = await county.person(persona, path);
    await settled(page);
    return page;
  };

  await test.step('the overview: every figure and bar, and no card on two sheets', async () => {
    const page = await open('city-regulator', 'supervisor-overview');
    const paper = await printed(page);
    wholeOnPaper(paper);
    hasDays(paper);
    expect(paper.fills).toContain(brand);
    expect((await linesOf(page.locator('main section'))).length).toBeGreaterThan(5);
    expect(await torn(paper, page.locator('main section'))).toEqual([]);
    expect(await torn(paper, page.locator('main li, main dl > div, main table tr'))).toEqual([]);
  });

  await test.step('the list: due day, amount and score of each row, in either language', async () => {
    const page = await open('east-clerk', 'regulator-case-list');
    const rows = page.locator('main tbody tr');
    expect(await rows.count()).toBeGreaterThan(5);
    const paper = await printed(page);
    wholeOnPaper(paper);
    hasDays(paper);
    expect(says(paper, '企业', '阶段', '持有方', '期限', '需求', '积分')).toBe(true);
    // What is cut on a screen, and what is only heard there, is written out.
    const days = await rows.locator('time > span').allInnerTexts();
    expect(days.length).toBeGreaterThan(0);
    expect(days.filter((day) => !says(paper, day))).toEqual([]);
    expect(await torn(paper, rows)).toEqual([]);
    await page.getByRole('button', { name: 'Switch to English' }).click();
    await settled(page);
    const english = await printed(page);
    expect(english.cut).toEqual([]);
    expect(await torn(english, rows)).toEqual([]);
    await page.getByRole('button', { name: '切换到中文' }).click();
  });

  for (const name of ['case-file-closed', 'case-score', 'case-reasons', 'case-prescriptions', 'case-audit'])
    await test.step(`the case file: ${name}`, async () => {
      const page = await open('east-clerk', `regulator-${name}`);
      const paper = await printed(page);
      wholeOnPaper(paper);
      expect(says(paper, '需求', '持有方', '积分')).toBe(true);
      expect(await torn(paper, page.locator('main h1'))).toEqual([]);
      expect(await torn(paper, page.locator('main li, main article, main table tr'))).toEqual([]);
      if (name === 'case-file-closed') hasDays(paper);
      if (name === 'case-score') expect(paper.fills).toContain(brand);
    });

  await test.step('the minutes', async () => {
    const page = await open('east-clerk', 'regulator-minutes-closed');
    await page.locator('main tbody tr').first().waitFor();
    const paper = await printed(page);
    wholeOnPaper(paper);
    hasDays(paper);
    expect(await torn(paper, page.locator('main tr, main dl > div, main li'))).toEqual([]);
  });
});
