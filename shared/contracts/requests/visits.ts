import * as z from 'zod';
import { purposes } from '../../domain/case/applicant.ts';
import { checkIdentity, type Identity } from '../../domain/identity/index.ts';
import { erasureBases } from '../../domain/personal-data/erasure.ts';
import type { Bilingual } from '../../domain/text/bilingual.ts';
import { type VisitSaid, visitNeeds, visitSortKeys, visitStandings } from '../../domain/visits/index.ts';
import { describes } from '../describes.ts';
import { lazily } from '../lazily.ts';
import { amountFen } from '../values/amounts.ts';
import { civilDate } from '../values/civil-date.ts';
import { refuse } from '../values/say.ts';
import { key, name, phone, text } from '../values/text.ts';
import { chosen, flag, named, pageQuery, sortBy } from './list-query.ts';

const longestLine = 200;
const longestNote = 500;
const mostTeammates = 10;
/** A sentence or two: longer stories belong into a case. */
const note = text.check(z.maxLength(longestNote));

/** A code that fails its check may be an old one: it is compared with the licence when a case is opened, not at the door. */
const orName = { zh: '；拿不准的，可只填企业名称', en: '; if in doubt, give the firm’s name alone' };

/** 主体身份 of a firm by the paper its code stands on, checked in full. `advice` is said behind whatever is wrong with the code. */
export const firmIdentity = (advice: Bilingual = { zh: '', en: '' }) =>
  describes<Identity>()(() =>
    z
      .strictObject({ kind: z.enum(['uscc', 'businessLicence']), code: z.string().min(1).max(40) })
      .transform(({ kind, code }, payload): Identity => {
        const { identity: normal, reasons } = checkIdentity({ kind, code });
        for (const { message } of reasons)
          refuse(payload, ['code'], { zh: message.zh + advice.zh, en: message.en + advice.en });
        return { kind, code: normal.code };
      }),
  );
/** Of a firm that was visited, or came: the code may be left out. */
export const identityAtTheDoor = firmIdentity(orName);

const said = {
  firm: z.strictObject({ name: name.optional(), identity: identityAtTheDoor.optional() }),
  on: civilDate,
  teammates: z.array(key).max(mostTeammates),
  companions: name.check(z.maxLength(longestLine)).optional(),
  need: z.enum(visitNeeds),
  wish: z
    .strictObject({
      purpose: z.enum(purposes).optional(),
      amountFen: amountFen.optional(),
      text: note.optional(),
    })
    .optional(),
  contact: z.strictObject({ name: name.optional(), phone: phone.optional() }).optional(),
  note: note.optional(),
};

/** 走访内容. */
export const visitSaid = describes<VisitSaid>()(() =>
  z.strictObject(said).register(z.globalRegistry, { id: 'VisitInput' }),
);

/** 登记走访 by a work group; from a slip of its studio, which is served by it. */
export const recordVisit = lazily(() =>
  z.strictObject({
    said: visitSaid,
    slipId: key.optional().meta({
      description: '由取号单登记的，写明取号单 / the slip it is recorded from, where it is',
    }),
  }),
);
/** 登记走访 by a bank, which names the work group of the county. */
export const recordBankVisit = lazily(() => z.strictObject({ group: key, said: visitSaid }));
export const correctVisit = lazily(() => z.strictObject({ said: visitSaid, reason: note }));
export const withdrawVisit = lazily(() => z.strictObject({ reason: note }));
export const takeVisit = lazily(() => z.strictObject({ caseId: key }));
export const eraseVisit = lazily(() => z.strictObject({ basis: z.enum(erasureBases), reference: name }));
export const ofVisit = lazily(() => z.strictObject({ visitId: key }));

const days = () => ({ from: civilDate.optional(), to: civilDate.optional() });

/** What a register of visits is narrowed to. */
const narrowing = () => ({
  ...days(),
  need: chosen(visitNeeds).meta({ description: '走访结果 / what the firm said', example: 'need' }),
  standing: chosen(visitStandings).meta({
    description: '去向：waiting 为待转申报 / what became of it; waiting: a need in no case yet',
    example: 'waiting',
  }),
  org: named().meta({ description: '走访机构 / organisations that went', example: 'wg-demo-east' }),
  person: named().meta({ description: '走访人员 / people who went', example: 'person-1' }),
  purpose: named().meta({ description: '需求种类 / kinds of need', example: 'equipment' }),
  again: flag().meta({ description: '只看同日重复走访 / only firms visited several times on a day' }),
  search: z.string().trim().min(1).max(100).optional(),
  sort: sortBy(visitSortKeys),
});

/** 走访台账: which days, what they are narrowed to, and which page. */
export const visitsQuery = lazily(() => pageQuery.unwrap().extend(narrowing()));
/** The same as a file. */
export const visitFileQuery = lazily(() =>
  z.strictObject({ ...narrowing(), language: z.enum(['zh', 'en']).default('zh') }),
);

export const visitFiguresQuery = lazily(() => z.strictObject({ ...days(), group: key.optional() }));
export const knownFirmsQuery = lazily(() =>
  z.strictObject({ search: z.string().trim().max(100).default('') }),
);
