import { audiences, everyPage } from './every-page.ts';
import { expect, test } from './fixtures.ts';
import { measured } from './measured.ts';

test.use({ demoData: true, startsAt: '2026-06-16T10:00' });

/** The work group has most pages; two browsers share them. */
const parts = audiences.flatMap((audience) => {
  const of = audience === 'regulator' ? 2 : 1;
  return Array.from({ length: of }, (_, part) => ({ audience, part, of }));
});

for (const { audience, part, of } of parts)
  test(`no page of the ${audience} keeps anybody out or overflows, at any width, in either language (${part + 1}/${of})`, async ({
    county,
  }) => {
    test.slow();
    const found: string[] = [];
    const stops = (await everyPage[audience](county)).filter((_, index) => index % of === part);
    for (const { name, persona, path } of stops)
      found.push(...(await measured(await county.person(persona, path), name)));
    expect(found).toEqual([]);
  });
