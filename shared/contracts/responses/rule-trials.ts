import * as z from 'zod';
import { exampleKinds, triedDates, triedLimits } from '../../domain/what-if/index.ts';
import { lazily } from '../lazily.ts';
import { bilingual } from '../values/bilingual.ts';
import { storedDate } from '../values/civil-date.ts';
import { moment } from '../values/moment.ts';
import { maybeText, plainNumber, plainText, plainTexts } from './plain.ts';

/** Who else has the version open. */
export const othersOnRule = lazily(() =>
  z
    .object({
      others: z.array(
        z.object({ personId: plainText, orgId: plainText, personName: maybeText, since: moment }),
      ),
    })
    .register(z.globalRegistry, { id: 'OthersOnRule' }),
);

const nullableText = plainText.nullable();
const pairOf = <T extends z.ZodType>(of: T) => z.object({ before: of, after: of });
/** From where to where, and how many; null is none. A route with `?` waits for a person. */
const moves = z.array(z.object({ from: nullableText, to: nullableText, count: plainNumber }));
const membership = () => ({
  before: plainNumber,
  after: plainNumber,
  entered: plainNumber,
  left: plainNumber,
});

/** How many firms are judged otherwise, counted one by one. */
const figures = lazily(() =>
  z
    .object({
      looked: plainNumber,
      changed: plainNumber,
      /** Points: how many have some before and after, and how far they move. */
      scores: z.object({
        before: plainNumber,
        after: plainNumber,
        higher: plainNumber,
        lower: plainNumber,
        mean: plainNumber,
        mostUp: plainNumber,
        mostDown: plainNumber,
      }),
      grades: z.object({ changed: plainNumber, moves }),
      products: z.object({
        changed: plainNumber,
        reordered: plainNumber,
        withoutAny: z.object(membership()),
        each: z.array(z.object({ productId: plainText, ...membership() })),
      }),
      routes: z.object({ routed: plainNumber, changed: plainNumber, moves }),
      dates: z.object({
        counted: plainNumber,
        changed: plainNumber,
        earlier: plainNumber,
        later: plainNumber,
        begun: plainNumber,
        ended: plainNumber,
      }),
      limits: z.array(z.object({ limit: z.enum(triedLimits), ...membership() })),
    })
    .register(z.globalRegistry, { id: 'WhatIfFigures' }),
);

const example = lazily(() =>
  z
    .object({
      kind: z.enum(exampleKinds),
      caseId: maybeText,
      row: plainNumber.optional(),
      name: maybeText,
      points: pairOf(plainNumber.nullable()).optional(),
      grade: pairOf(nullableText).optional(),
      products: z.object({ entered: plainTexts, left: plainTexts }).optional(),
      order: pairOf(plainTexts).optional(),
      route: pairOf(nullableText).optional(),
      dates: z
        .array(
          z.object({
            what: z.enum(triedDates),
            bankId: maybeText,
            before: storedDate.optional(),
            after: storedDate.optional(),
          }),
        )
        .optional(),
      limits: pairOf(z.array(z.enum(triedLimits))).optional(),
      why: z.array(bilingual),
    })
    .register(z.globalRegistry, { id: 'WhatIfExample' }),
);

/** 试算: what a version would change if it were in force today. Nothing was written. */
export const whatIf = lazily(() =>
  z
    .object({
      at: moment,
      /** Regions of the firms looked at that go by the rule. */
      usedBy: plainTexts,
      /** Regions whose settings name another version of it. */
      pinned: z.array(z.object({ regionId: plainText, names: plainText })),
      /** False: there were more cases than one answer looks at. */
      complete: z.boolean(),
      figures,
      /** What a matter that begins today would get, where that differs. */
      fromToday: z.array(
        z.object({
          regionId: plainText,
          what: z.enum(triedDates),
          before: storedDate.optional(),
          after: storedDate.optional(),
        }),
      ),
      examples: z.array(example),
      /** Of a list: its rows, and those that could not be read (the first of them). */
      list: z
        .object({
          total: plainNumber,
          refused: z.array(
            z.object({
              row: plainNumber,
              problems: z.array(
                z.object({ field: plainText, code: plainText, zh: plainText, en: plainText }),
              ),
            }),
          ),
        })
        .optional(),
    })
    .register(z.globalRegistry, { id: 'WhatIf' }),
);
