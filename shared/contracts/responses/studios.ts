import * as z from 'zod';
import { actorKinds } from '../../domain/case/actor.ts';
import { identityKinds } from '../../domain/identity/index.ts';
import { slipActTypes, slipStates } from '../../domain/studios/index.ts';
import { lazily } from '../lazily.ts';
import { storedDate } from '../values/civil-date.ts';
import { moment } from '../values/moment.ts';
import { maybeFlag, maybeNumber, maybeText, plainNumber, plainText, plainTexts } from './plain.ts';

const acted = () => z.object({ kind: z.enum(actorKinds), orgId: plainText, personId: plainText });
const studio = () => ({
  id: plainText,
  name: plainText,
  place: plainText,
  desks: plainTexts,
  closed: z.boolean(),
  version: plainNumber,
});
const today = () => ({ given: plainNumber, waiting: plainNumber, seen: plainNumber });
const called = () =>
  z
    .array(z.object({ number: plainNumber, desk: plainText, at: moment }))
    .meta({ description: '正在办理的号和窗口 / who is being seen, by number and desk' });
const said = () => ({
  wants: plainText,
  firm: z
    .object({
      name: maybeText,
      identity: z.object({ kind: z.enum(identityKinds), code: plainText }).optional(),
    })
    .optional(),
  phone: maybeText,
});
const act = () =>
  z.object({
    type: z.enum(slipActTypes),
    said: z.object(said()).optional(),
    desk: maybeText,
    visitId: maybeText,
    reason: maybeText,
    basis: maybeText,
    reference: maybeText,
  });

export const studioView = lazily(() =>
  z.object({ ...studio(), ...today() }).register(z.globalRegistry, { id: 'StudioView' }),
);

export const studioList = lazily(() =>
  z
    .object({
      today: storedDate,
      studios: z.array(z.object({ ...studio(), ...today() })),
      mayKeep: z.boolean().meta({
        description: '可否设立、变更驻点 / whether the reader may add and change studios',
      }),
    })
    .register(z.globalRegistry, { id: 'StudioList' }),
);

/** 窗口页: one day of a studio. */
export const queueView = lazily(() =>
  z
    .object({
      studio: z.object(studio()),
      day: storedDate,
      today: storedDate,
      figures: z.object({
        given: plainNumber,
        states: z.record(z.enum(slipStates), plainNumber),
        medianWaitMinutes: maybeNumber.meta({
          description:
            '取号到首次叫号的等候时间中位数，分钟 / median minutes from a slip being given until it is first called',
        }),
      }),
      called: called(),
      line: z
        .array(plainNumber)
        .meta({ description: '等候的号，先叫的在前 / numbers that wait, the next first' }),
      slips: z.array(
        z.object({
          id: plainText,
          number: plainNumber,
          state: z.enum(slipStates),
          wants: plainText,
          firm: maybeText,
          desk: maybeText,
          at: moment,
          firstCalledAt: moment.optional(),
          endedAt: moment.optional(),
          before: maybeNumber,
          visitId: maybeText,
          leftOver: maybeFlag.meta({
            description: '往日遗留，尚未办结 / still open though its day is over',
          }),
          erased: maybeFlag,
        }),
      ),
      earlier: z.array(z.object({ day: storedDate, given: plainNumber, open: plainNumber })).meta({
        description:
          '往日及尚未办结的张数 / days before today, with how many slips were given and how many are still open',
      }),
    })
    .register(z.globalRegistry, { id: 'QueueView' }),
);

/** 大屏. */
export const boardView = lazily(() =>
  z
    .object({
      name: plainText,
      place: plainText,
      day: storedDate,
      called: called(),
      waiting: plainNumber,
      next: z.array(plainNumber),
    })
    .register(z.globalRegistry, { id: 'BoardView' }),
);

/** 取号单, with its record. */
export const slipView = lazily(() =>
  z
    .object({
      slip: z.object({
        ...said(),
        id: plainText,
        studioId: plainText,
        day: storedDate,
        number: plainNumber,
        state: z.enum(slipStates),
        by: acted(),
        at: moment,
        call: z.object({ desk: plainText, at: moment, by: acted() }).optional(),
        firstCalledAt: moment.optional(),
        endedAt: moment.optional(),
        visitId: maybeText,
        erased: maybeFlag,
        version: plainNumber,
        records: z.array(
          z.object({ seq: plainNumber, at: moment, by: acted(), act: act(), hash: plainText }),
        ),
      }),
      studio: z.object({ id: plainText, name: plainText, place: plainText }),
      before: maybeNumber.meta({ description: '前面还有几位 / how many are in front' }),
      leftOver: maybeFlag,
      names: z.record(z.string(), z.string()),
      chainWhole: z.boolean(),
      caseId: maybeText.meta({ description: '其走访已转入的案件 / the case that its visit’s need is in' }),
    })
    .register(z.globalRegistry, { id: 'SlipView' }),
);
