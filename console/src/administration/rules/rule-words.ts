import type { AnswerOf } from '../../api/routes.ts';
import { useNames } from '../../api/use-reference.ts';
import { useSession } from '../../auth/session.ts';
import { timeText } from '../../parts/civil-date-text.ts';
import { useDay } from '../../parts/use-day.ts';
import { useText } from './texts.ts';

export type RuleLine = AnswerOf<'administration.listRules'>['rules'][number];
export type VersionLine = AnswerOf<'administration.ruleHistory'>['versions'][number];
export type VersionView = AnswerOf<'administration.viewRule'>;

type Doing = {
  readonly personId: string;
  readonly orgId: string;
  readonly personName?: string | undefined;
};

/** Who did something, as colleagues know each other; somebody of elsewhere by their organisation and id, and oneself is oneself. */
export const useWho = () => {
  const t = useText();
  const names = useNames();
  const { personId } = useSession();
  return (doing: Doing | undefined): string => {
    if (!doing) return '';
    if (doing.personId === personId) return t('who.me');
    if (doing.personId === 'system') return t('who.system');
    return `${names.organisation(doing.orgId)} ${doing.personName ?? doing.personId}`;
  };
};

export const useWhen = () => {
  const day = useDay();
  return (moment: string): string => `${day(moment)} ${timeText(Date.parse(moment))}`;
};

/** 草稿、待审核、待生效、现行、已被替代、已停用. */
export const useStateName = () => {
  const t = useText();
  return ({ status, standing }: Pick<VersionLine, 'status' | 'standing'>): string =>
    t(`state.${standing ?? status}`);
};

export const pathOfRule = (kind: string, id: string): string =>
  `/administration/rules/${kind}/${encodeURIComponent(id)}`;
export const pathOfVersion = (kind: string, id: string, version: string): string =>
  `${pathOfRule(kind, id)}/${encodeURIComponent(version)}`;

export const nameOfRule = ({ name, id }: Pick<RuleLine, 'name' | 'id'>, language: 'zh' | 'en'): string =>
  name?.[language] ?? id;
