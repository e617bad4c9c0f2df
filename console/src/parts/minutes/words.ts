import type { AnswerOf } from '../../api/routes.ts';
import { useNames } from '../../api/use-reference.ts';
import { useLanguage } from '../../i18n/language.ts';
import { bareName } from '../shown-name.ts';
import { useDay } from '../use-day.ts';
import { useText } from './texts.ts';

export type MinutesAnswer = AnswerOf<'regulator.viewMinutes'>;
export type Content = NonNullable<MinutesAnswer['draft']>;
export type FirmPart = Content['firms'][number];
export type Difference = Content['differs'][number];
export type Standing = MinutesAnswer['versions'][number];

/** Units by the name they had when the minutes were laid out. */
export const useUnitName = ({
  head,
  firms,
}: Pick<Content, 'head' | 'firms'>): ((orgId: string) => string) => {
  const names = useNames();
  const language = useLanguage();
  const known = new Map(head.units.map(({ orgId, name }) => [orgId, bareName(name[language])]));
  for (const { code, name } of firms) known.set(code, bareName(name));
  return (orgId) => known.get(orgId) ?? names.organisation(orgId);
};

/** 回访跟进 as one line: the day, who, and what is looked at. */
export const useFollowUpLine = (content: Pick<Content, 'head' | 'firms'>) => {
  const t = useText();
  const day = useDay();
  const unit = useUnitName(content);
  return ({ on, ownerOrgId, person, text }: NonNullable<FirmPart['followUps']>[number]): string => {
    const who =
      person === undefined ? unit(ownerOrgId) : t('unit', { unit: unit(ownerOrgId), persons: person });
    return t('followUp.line', { date: day(on), who, text });
  };
};

/** 原文 of a row, as one line: what an earlier version said. */
export const useRowText = (content: Pick<Content, 'head' | 'firms'>) => {
  const t = useText();
  const names = useNames();
  const unit = useUnitName(content);
  const list = (ids: readonly string[]) => ids.map(unit).join(t('and')) || t('none');
  const { head } = content;
  const followUp = useFollowUpLine(content);
  const headText: Partial<Record<Difference['row'], string>> = {
    place: head.place,
    conveners: list(head.conveners),
    attendance: `${head.present
      .map(({ orgId, persons }) =>
        persons.length > 0 ? t('unit', { unit: unit(orgId), persons: persons.join(t('and')) }) : unit(orgId),
      )
      .join(t('and'))}；${t('absent')}：${list(head.absent)}`,
    emergency: head.emergency ?? t('none'),
    missing: head.begunWithout ?? t('none'),
  };
  const firmText = (firm: FirmPart): Partial<Record<Difference['row'], string>> => ({
    firm: firm.persons.join(t('and')) || t(firm.wasThere ? 'firm.thereUnnamed' : 'firm.notThere'),
    disposition: firm.disposition ? names.disposition(firm.disposition) : t('disposition.none'),
    findings: firm.findings.join('；') || t('none'),
    note: firm.note ?? t('none'),
    decision: firm.decision?.text ?? t('none'),
    prescriptions: firm.prescriptions.map(({ measure }) => measure).join('；') || t('none'),
    reasons: t('none'),
    followUps: firm.followUps?.map(followUp).join('；') ?? t('none'),
  });
  return (row: Difference['row'], caseId?: string): string | undefined => {
    if (caseId === undefined) return headText[row];
    const firm = content.firms.find((one) => one.caseId === caseId);
    return firm && firmText(firm)[row];
  };
};
