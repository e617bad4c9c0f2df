import * as z from 'zod';
import { actorKinds } from '../../domain/case/actor.ts';
import { type Person, personStates } from '../../domain/people/index.ts';
import { describes } from '../describes.ts';
import { lazily } from '../lazily.ts';
import { storedDate } from '../values/civil-date.ts';
import { moment } from '../values/moment.ts';
import { roles } from '../values/roles.ts';
import { plainNumber, plainText } from './plain.ts';

/** Which account is theirs is nobody's business, only that one is. */
type PersonAsTold = Omit<Person, 'signsIn'> & { readonly signsIn?: { readonly since: number } };

/** 人员. */
export const person = describes<PersonAsTold>()(() =>
  z
    .object({
      id: plainText,
      name: plainText,
      orgId: plainText,
      kind: z.enum(actorKinds).exclude(['system']),
      roles: z.array(z.enum(roles)),
      state: z.enum(personStates),
      machine: z.literal(true).optional(),
      addedAt: moment,
      formerly: z.array(z.object({ orgId: plainText, until: storedDate })).optional(),
      leftOn: storedDate.optional(),
      /** 绑定: an account of another issuer is theirs since then. */
      signsIn: z.object({ since: moment }).optional(),
      version: plainNumber,
    })
    .register(z.globalRegistry, { id: 'Person' }),
);

export const personList = lazily(() => z.object({ people: z.array(person) }));

/** 手上的工作, and who could take it. */
export const personWork = lazily(() => handOverPreview.unwrap().omit({ drafts: true }));
export const handedOver = lazily(() => z.object({ sessions: z.array(plainText), cases: plainNumber }));

/** 交接预览. */
export const handOverPreview = lazily(() =>
  z.object({
    sessions: z.array(z.object({ id: plainText, startsAt: moment, place: plainText })),
    drafts: z.array(z.object({ kind: plainText, id: plainText, version: plainText })),
    /** 经办案件: how many open cases they have. */
    cases: plainNumber,
    candidates: z.array(person),
  }),
);
