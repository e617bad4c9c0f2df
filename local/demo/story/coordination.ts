import type { EventOf } from '../../../shared/domain/case/events.ts';
import type { Bilingual } from '../../../shared/domain/text/bilingual.ts';
import { sayDate } from './dates.ts';
import type { Names } from './names.ts';
import { routeNames } from './words.ts';

/** Triage and prescriptions. */
export const saySuggested = ({ suggestion }: EventOf<'TriageSuggested'>, names: Names): Bilingual => {
  const { route, why, confirm } = suggestion;
  const codes = [...new Set(why.map(({ reasonCode }) => reasonCode))];
  const zh = codes.map((code) => names.reason(code).zh).join('、');
  const en = codes.map((code) => names.reason(code).en).join(', ');
  return {
    zh: `系统分流：${confirm ? '建议' : '转入'}${routeNames[route].zh}${zh ? `，因为${zh}` : ''}${confirm ? '；由专班决定' : ''}`,
    en: `Triage: ${confirm ? 'the system suggests' : 'the case goes on to'} ${routeNames[route].en}${en ? `, because of: ${en}` : ''}${confirm ? '; the work group decides' : ''}`,
  };
};

/** What the table decided without a person was said with its suggestion. */
export const sayDecided = (
  { decision, by }: EventOf<'TriageDecided'>,
  who: Bilingual,
): Bilingual | undefined =>
  by.kind === 'system'
    ? undefined
    : {
        zh: `${who.zh}决定：${routeNames[decision.route].zh}${decision.note ? `（${decision.note}）` : ''}`,
        en: `${who.en} decided: ${routeNames[decision.route].en}`,
      };

export const sayPrescribed = ({ prescription }: EventOf<'PrescriptionAdded'>, names: Names): Bilingual => {
  const { code, measure, ownerOrgId, dueOn } = prescription;
  const owner = names.organisation(ownerOrgId);
  const due = sayDate(dueOn);
  return {
    zh: `处方 ${code}：${owner.zh}负责${measure}，${due.zh}前办结`,
    en: `Prescription ${code} (${names.prescription(code).en}): ${owner.en}, by ${due.en}`,
  };
};
