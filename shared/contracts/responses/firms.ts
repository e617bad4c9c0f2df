import * as z from 'zod';
import { identityKinds } from '../../domain/identity/index.ts';
import { personStates } from '../../domain/people/index.ts';
import { lazily } from '../lazily.ts';
import { bilingual } from '../values/bilingual.ts';
import { storedDate } from '../values/civil-date.ts';
import { moment } from '../values/moment.ts';
import { issuedInvitation } from './access.ts';
import { plainNumber, plainText } from './plain.ts';

/** 企业邀请, with what its sheet says; the path has its secret, shown this once. */
export const firmInvitation = lazily(() =>
  issuedInvitation
    .unwrap()
    .extend({ personId: plainText, identityCode: plainText, firmName: plainText, workGroup: bilingual }),
);

const cursor = () => plainText.optional();
const firm = () =>
  z.object({
    code: plainText,
    identityKind: z.enum(identityKinds),
    name: plainText,
    workGroup: plainText,
    since: moment,
  });

export const firmList = lazily(() => z.object({ firms: z.array(firm()), cursor: cursor() }));

/** `expired`: past its day and not used; it stands here until another is given out or it is withdrawn. */
export const firmInvitationList = lazily(() =>
  z.object({
    invitations: z.array(
      z.object({
        personId: plainText,
        personName: plainText,
        code: plainText,
        firmName: plainText,
        madeAt: moment,
        expiresAt: moment,
        expired: z.boolean(),
      }),
    ),
    cursor: cursor(),
  }),
);

/** 待确认的企业注册. `people`: of this code here already; `elsewhere`: the work group it belongs to, if that is another. */
export const registrationList = lazily(() =>
  z.object({
    registrations: z.array(
      z.object({
        id: plainText,
        identityKind: z.enum(identityKinds),
        code: plainText,
        firmName: plainText,
        contactName: plainText,
        phone: plainText,
        at: moment,
        people: plainNumber,
        alsoWaiting: plainNumber,
        elsewhere: bilingual.optional(),
      }),
    ),
    cursor: cursor(),
  }),
);

export const firmWithPeople = lazily(() =>
  z.object({
    firm: firm(),
    people: z.array(
      z.object({
        id: plainText,
        name: plainText,
        state: z.enum(personStates),
        addedAt: moment,
        leftOn: storedDate.optional(),
        invitation: z.object({ expiresAt: moment, expired: z.boolean() }).optional(),
      }),
    ),
  }),
);
