import type { SlipRefusal, StudioRefusal } from '../../domain/studios/index.ts';
import type { Bilingual } from '../../domain/text/bilingual.ts';

const texts = {
  studio_not_found: {
    zh: '没有这个驻点工作室，或不属于本工作专班。请从驻点列表中选择。',
    en: 'There is no such studio, or it is not your work group’s. Choose from the list of studios.',
  },
  studio_name_taken: {
    zh: '本专班已有同名的驻点工作室。请换一个名称，或先停用原来的。',
    en: 'Your work group has a studio of this name. Choose another name, or close that one first.',
  },
  studio_desk_twice: {
    zh: '窗口名称不能重复，否则叫号时分不清。请改名。',
    en: 'Two desks have one name, so nobody would know which is called. Name them differently.',
  },
  studios_too_many: {
    zh: '一个工作专班最多设 30 个驻点工作室。请变更已停用的驻点，不再新设。',
    en: 'A work group has at most 30 studios. Change one that is closed instead of adding another.',
  },
  studio_changed: {
    zh: '别人刚刚改过这个驻点工作室。请查看现在的内容，再决定是否修改。',
    en: 'Somebody has just changed this studio. Look at what it says now, then decide.',
  },
  studio_closed: {
    zh: '这个驻点工作室已停用，不再取号。请由负责人恢复使用，或换一个驻点。',
    en: 'This studio is closed and gives no slips. Ask the lead to open it again, or choose another.',
  },
  slip_not_found: {
    zh: '没有这张取号单，或不属于本工作专班的驻点。请从当日列表中选择。',
    en: 'There is no such slip, or it is not of your work group’s studios. Choose from the list of the day.',
  },
  slip_desk_unknown: {
    zh: '这个驻点没有这个窗口。请从列出的窗口中选择。',
    en: 'This studio has no such desk. Choose one of those listed.',
  },
  slip_desk_busy: {
    zh: '这个窗口还有一位没有办结。请先办结或标为过号，再叫下一位。',
    en: 'Somebody is still being seen at this desk. Finish, or mark them as absent, then call the next.',
  },
  slip_line_empty: {
    zh: '现在没有人在等候，无需叫号。',
    en: 'Nobody waits: there is nobody to call.',
  },
  slip_day_over: {
    zh: '这张取号单不是今天的，不能再叫号或重新排队。请办结或作废；来人请重新取号。',
    en: 'This slip is of another day and is neither called nor put back in line. Finish or cancel it; whoever comes takes a new one.',
  },
  slip_not_waiting: {
    zh: '这个号已不在等候。请查看它现在的状态。',
    en: 'This number does not wait any more. Look at how it stands now.',
  },
  slip_not_called: {
    zh: '这个号没有在窗口办理，不能办结或标为过号。请先叫号，或查看它现在的状态。',
    en: 'Nobody with this number is being seen, so it is neither finished nor absent. Call it first, or look at how it stands.',
  },
  slip_not_absent: {
    zh: '只有过号的才能重新排队。请查看它现在的状态。',
    en: 'Only who was absent is put back in line. Look at how it stands now.',
  },
  slip_not_served: {
    zh: '这张取号单还没有办结。请先办结，再补登走访。',
    en: 'This slip is not finished yet. Finish it before a visit is added to it.',
  },
  slip_over: {
    zh: '这张取号单已办结或作废，不再变更。来人请重新取号。',
    en: 'This slip is finished or cancelled and does not change any more. Whoever comes takes a new one.',
  },
  slip_has_visit: {
    zh: '这张取号单已登记走访。请打开那条走访记录继续办理。',
    en: 'A visit was recorded from this slip already. Open it and go on there.',
  },
  slip_erased: {
    zh: '这张取号单中的个人信息已删除，无需再删。',
    en: 'Personal data of this slip was erased already: there is nothing left to erase.',
  },
} as const satisfies Record<SlipRefusal | StudioRefusal, Bilingual> & Record<string, Bilingual>;

/** The sentences of refusals of studios and their slips. */
export const studioRefusalTexts = () => texts;
