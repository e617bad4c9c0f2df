import { expect, type Page } from '@playwright/test';
import { barriersOf } from './barriers.ts';
import { settled } from './settled.ts';

/** How far a page reaches beyond its window and what reaches furthest; which lists hide columns. */
const overflow = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const name = (element: Element | undefined) => `<${element?.tagName} class="${element?.className}">`;
    const over = document.documentElement.scrollWidth - innerWidth;
    const isClipped = (element: Element): boolean => {
      for (let outer = element.parentElement; outer; outer = outer.parentElement)
        if (getComputedStyle(outer).overflowX !== 'visible') return true;
      return false;
    };
    if (over > 0) {
      const widest = [...document.body.querySelectorAll('*')]
        .filter((element) => !isClipped(element))
        .sort((a, b) => b.getBoundingClientRect().right - a.getBoundingClientRect().right)[0];
      found.push(`+${over} px: ${name(widest)}`);
    }
    // On a phone a table may be wider than its place, which then scrolls; beside a navigation no column is out of sight.
    for (const table of document.querySelectorAll(innerWidth < 768 ? 'none' : 'main table')) {
      const place = table.parentElement;
      const hidden = place ? place.scrollWidth - place.clientWidth : 0;
      if (hidden > 0) found.push(`${hidden} px of a table are hidden: ${name(table)}`);
    }
    return found;
  });

/** What asks how wide the window is learns it while a frame is made, and stands in the next. */
const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  );

/** A phone, a desktop of 1440 px at 200 % zoom, a small window or tablet, a desktop. */
const widths = [390, 720, 820, 1440] as const;
const height = 900;
/** Every width is asked for the rules of layout, each language on a phone and a desktop, and twice for every rule. */
const asksAt: Readonly<Record<string, 'every' | 'layout'>> = {
  'zh 390': 'every',
  'zh 720': 'layout',
  'zh 1440': 'layout',
  'en 390': 'layout',
  'en 820': 'layout',
  'en 1440': 'every',
};

const broken = /没有这个页面|本页出了意外问题|There is no such page|Something unexpected happened/;

/**
 * What is wrong with the page that is open, at every width and in both languages: who it keeps out, and what reaches beyond its
 * window. The page is left in the language it was in the other way round.
 */
export const measured = async (page: Page, name: string): Promise<readonly string[]> => {
  const found: string[] = [];
  const html = page.locator('html');
  await settled(page);
  // Forth in the language the page has, and back in the other.
  for (const back of [false, true]) {
    const language = (await html.getAttribute('lang'))?.slice(0, 2) ?? '';
    for (const width of back ? widths.toReversed() : widths) {
      const at = `${language} ${width}`;
      await page.setViewportSize({ width, height });
      await settled(page);
      await drawn(page);
      const problems = [...(await overflow(page))];
      const asks = asksAt[at];
      if (asks) problems.push(...(await barriersOf(page, asks === 'every')));
      found.push(...problems.map((problem) => `${name} ${at}: ${problem}`));
    }
    expect(await page.locator('body').innerText()).not.toMatch(broken);
    if (back) continue;
    await page.getByRole('button', { name: language === 'zh' ? 'Switch to English' : '切换到中文' }).click();
    await expect(html).toHaveAttribute('lang', language === 'zh' ? /^en/ : /^zh/);
  }
  return found;
};
