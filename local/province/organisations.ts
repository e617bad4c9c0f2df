import { shippedSeeds } from '../../shared/adapters/rule-book/shipped.ts';
import type { SeedRules } from '../../shared/application/ports/seed-rules.ts';
import type { OrganisationKind } from '../../shared/domain/organisation/index.ts';
import type { RuleContent, RuleDocument } from '../../shared/domain/rule-versions/index.ts';
import type { CivilDate } from '../../shared/domain/time/index.ts';

/** 示例省: the fictional province that the demo's own county lies in, with all its other counties. */
export const cityCount = 16;
const bankCount = 12;

/** Whatever the demo goes by, a province with years behind it has gone by from here on. */
export const provinceBegins: CivilDate = '2024-07-01';

const demoGroups = ['wg-demo-east', 'wg-demo-west'] as const;
const demoCity = 'city-demo';
const two = (place: number) => String(place).padStart(2, '0');
const three = (place: number) => String(place).padStart(3, '0');

/** The counties' work groups, the demo's own first. */
export const workGroupIds = (groups: number): readonly string[] =>
  Array.from({ length: groups }, (_, place) => demoGroups[place] ?? `wg-${three(place + 1)}`);

/** Which city a work group lies in: counties are dealt out, so that each city has its share. */
const cityOf = (place: number): string =>
  place < demoGroups.length || place % cityCount === 0 ? demoCity : `city-${two((place % cityCount) + 1)}`;

/**
 * What a province's installation begins with: the demo's rules and organisations, its other cities and work groups (工作专班), and
 * more banks, each with a product of its own.
 */
export const provinceSeeds =
  (groups: number): SeedRules =>
  (asked) => {
    const shipped = shippedSeeds(asked);
    const model = shipped.find(({ kind, id }) => kind === 'product' && id === 'bank-b-growth');
    if (!model) throw new Error('The demo product that others are made like is missing');
    const cities = Array.from({ length: cityCount - 1 }, (_, place) => two(place + 2)).map((number) =>
      organisation(`city-${number}`, 'cityRegulator', `第${number}市监管部门`, `City ${number} Regulator`, {
        parent: 'prov-demo',
        region: 'demo',
      }),
    );
    const counties = workGroupIds(groups)
      .map((id, place) =>
        organisation(
          id,
          'workGroup',
          `第${three(place + 1)}县工作专班`,
          `County ${three(place + 1)} Work Group`,
          {
            parent: cityOf(place),
            owns: ['workGroup'],
          },
        ),
      )
      .slice(demoGroups.length);
    const banks = Array.from({ length: bankCount }, (_, place) => two(place + 1)).flatMap((number) => [
      organisation(`bank-${number}`, 'bank', `第${number}银行`, `Bank ${number}`, {
        parent: null,
        owns: ['bank'],
      }),
      productOf(model, `bank-${number}`, number),
    ]);
    return [...shipped.map(earlier), ...cities, ...counties, ...banks];
  };

const earlier = (document: RuleDocument): RuleDocument =>
  document.validFrom > provinceBegins && document.kind !== 'calendarYear'
    ? { ...document, content: document.content, validFrom: provinceBegins }
    : document;

const organisation = (
  id: string,
  kind: OrganisationKind,
  zh: string,
  en: string,
  place: RuleContent,
): RuleDocument => ({
  kind: 'organisation',
  id,
  version: '1.0.0',
  validFrom: provinceBegins,
  content: { id, kind, name: { zh: `示例${zh}（虚构）`, en: `Example ${en} (fictional)` }, ...place },
});

const productOf = (model: RuleDocument, bankId: string, number: string): RuleDocument => {
  const id = `${bankId}-growth`;
  const bankName = { zh: `示例第${number}银行（虚构）`, en: `Example Bank ${number} (fictional)` };
  const product = { ...(model.content['product'] as RuleContent), id, bankId, bankName };
  return { ...model, id, validFrom: provinceBegins, content: { ...model.content, product } };
};
