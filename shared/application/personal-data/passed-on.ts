import type { CaseFile } from '../../domain/case/state.ts';
import type { Session } from '../../domain/sessions/session.ts';
import type { Bilingual } from '../../domain/text/bilingual.ts';

/** To whom data of the applicant was passed, when and why (提供情况). */
export type PassedOn = {
  readonly to: string;
  readonly at: number;
  readonly as: 'recommendation' | 'prescription' | 'inquiry' | 'session' | 'followUp';
  readonly what: Bilingual;
  readonly round?: number;
  readonly productId?: string;
  readonly sessionId?: string;
};

const whole: Bilingual = {
  zh: '申报内容、联系人、五项标准结论、积分',
  en: 'Application, contact, findings on the five standards, score',
};
const task: Bilingual = { zh: '名称、代码、融资需求和该处方', en: 'Name, code, need and the prescription' };
const followUp: Bilingual = {
  zh: '名称、代码、融资需求和该项回访跟进',
  en: 'Name, code, need and the follow-up',
};
const asked: Bilingual = { zh: '名称、代码和所询事项', en: 'Name, code and what was asked' };
const heard: Bilingual = { zh: '会诊中了解的情况', en: 'What was said in the session' };

/** Oldest first. `sessions` as the applicant itself may see them: other applicants are not in them. */
export const passedOn = (file: CaseFile, sessions: readonly Session[]): readonly PassedOn[] => {
  const own = file.applicant.identity.code;
  const banks = file.rounds.flatMap(({ number, at, lines }) =>
    lines.map(
      ({ bankId, productId }): PassedOn => ({
        to: bankId,
        at,
        as: 'recommendation',
        what: whole,
        round: number,
        productId,
      }),
    ),
  );
  const owners = file.prescriptions
    .filter(({ ownerOrgId }) => ownerOrgId !== own && ownerOrgId !== file.orgId)
    .map(
      ({ ownerOrgId, addedAt }): PassedOn => ({
        to: ownerOrgId,
        at: addedAt,
        as: 'prescription',
        what: task,
      }),
    );
  const departments = (file.inquiries ?? []).map(
    ({ departmentId, askedAt }): PassedOn => ({ to: departmentId, at: askedAt, as: 'inquiry', what: asked }),
  );
  const followers = (file.followUps ?? [])
    .filter(({ ownerOrgId }) => ownerOrgId !== file.orgId)
    .map(
      ({ ownerOrgId, setAt }): PassedOn => ({ to: ownerOrgId, at: setAt, as: 'followUp', what: followUp }),
    );
  const guests = sessions.flatMap(({ id, orgId, invited, convenedAt }) =>
    invited
      .filter((guest) => guest !== own && guest !== orgId)
      .map((to): PassedOn => ({ to, at: convenedAt, as: 'session', what: heard, sessionId: id })),
  );
  return [...banks, ...owners, ...departments, ...followers, ...guests].sort((a, b) => a.at - b.at);
};
