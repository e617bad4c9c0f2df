import type { BatchRefusal } from '../../domain/batches/index.ts';
import type { Bilingual } from '../../domain/text/bilingual.ts';

const texts = {
  batch_not_found: {
    zh: '没有这份清单，或不属于本机构。请从清单列表中选择。',
    en: 'There is no such list, or it is not your organisation’s. Choose from the lists.',
  },
  batch_empty: {
    zh: '清单中没有案件。请先在案件列表中选择。',
    en: 'There is no case on the list. Choose some in the list of cases first.',
  },
  batch_too_long: {
    zh: '一份清单最多 50 件。请分成几批。',
    en: 'A list takes 50 cases at most. Make several of it.',
  },
  batch_case_twice: {
    zh: '同一案件在清单中出现了两次。请去掉重复的一件。',
    en: 'A case is on the list twice. Take one of them out.',
  },
  batch_bank_missing: {
    zh: '请选择推荐清单推送给哪家银行。',
    en: 'Choose the bank that the recommendation list goes to.',
  },
  batch_bank_unknown: {
    zh: '没有这家银行，或它不在本专班的服务范围内。请从银行列表中选择。',
    en: 'There is no such bank, or it does not serve your county. Choose from the banks.',
  },
  batch_product_missing: {
    zh: '推荐清单中的每件案件都要写明推荐该行的哪项产品。请补全。',
    en: 'Each case of a recommendation list names the product of that bank it is recommended for. Add what is missing.',
  },
  batch_not_draft: {
    zh: '这份清单已经推送，内容不能再改。请刷新后查看；需要更正的，请撤回后另编一份。',
    en: 'This list was pushed and does not change any more. Reload it; to correct it, call it back and draw up another.',
  },
  batch_not_pushed: {
    zh: '这份清单尚未推送。请先推送。',
    en: 'This list was not pushed yet. Push it first.',
  },
  batch_acknowledged: {
    zh: '这份清单已经签收，不能撤回或再次推送。需要更正的，请另编一份。',
    en: 'This list was acknowledged and cannot be called back or pushed again. Draw up another to correct it.',
  },
  batch_called_back: {
    zh: '这份清单已经撤回。请刷新后查看；仍需推送的，请另编一份。',
    en: 'This list was called back. Reload it; draw up another if it is still to be pushed.',
  },
  batch_not_yours_to_sign: {
    zh: '申报清单由本专班负责人签字确认，推荐清单由收到它的银行的负责人签收。请联系相应的负责人。',
    en: 'An application list is signed by the lead of its work group, a recommendation list by the lead of the bank it went to. Ask them.',
  },
  batch_case_ended: {
    zh: '本案已办结或已放弃，没有列入清单。请在案件列表中查看结果。',
    en: 'The case has ended, so it is not on the list. Look up how in the list of cases.',
  },
  batch_listed_already: {
    zh: '本案已在另一份申报清单上，没有重复列入。需要改列的，请先撤回那一份。',
    en: 'The case is on another application list already, so it was not put on this one. Call that one back first if it should be.',
  },
  batch_interrupted: {
    zh: '办理中途中断，本案没有办成，请另行办理。',
    en: 'It was interrupted before this case, so nothing was done about it. Please do so separately.',
  },
} as const satisfies Record<BatchRefusal, Bilingual> & Record<string, Bilingual>;

/** The sentences of refusals of application and recommendation lists. */
export const batchRefusalTexts = () => texts;
