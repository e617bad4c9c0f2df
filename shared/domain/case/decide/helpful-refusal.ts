import { mayCommand, mayView } from '../../access/permission.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import { commandNames } from '../command-names.data.ts';
import type { CommandType } from '../commands.ts';
import type { Refusal } from '../refusal.ts';
import { stageNames } from '../stages.ts';
import type { CaseFile } from '../state.ts';
import { type CommandRule, commandTable, commandTypes } from '../transitions.ts';
import type { Context } from './context.ts';

/** What can be done as long as the case runs says nothing about the stage. */
const always: readonly CommandType[] = commandTypes.filter(
  (type) => commandTable[type].stages.length >= commandTable.withdraw.stages.length,
);

/**
 * A refusal with what helps whoever reads it: where the case stands and what this actor can do there, and which work group
 * holds the case. Nobody is told more than they may see of the case anyway.
 */
export const helpful = (refusal: Refusal, file: CaseFile, context: Context): Refusal => {
  switch (refusal.code) {
    case 'wrong_stage':
    case 'case_ended':
      return {
        ...refusal,
        words: { stage: stageNames[file.phase.stage], possible: possible(file, context) },
      };
    case 'not_permitted': {
      const { by, rules } = context;
      const holder = mayView(by, file, rules.isWithin) ? rules.organisationName(file.orgId) : undefined;
      return holder ? { ...refusal, words: { holder } } : refusal;
    }
    default:
      return refusal;
  }
};

const possible = (file: CaseFile, { by, rules }: Context): Bilingual => {
  const types = commandTypes.filter((type) => {
    const { stages }: CommandRule = commandTable[type];
    const isHere = stages.includes(file.phase.stage) && !always.includes(type);
    return isHere && mayCommand(by, type, file, rules.isWithin);
  });
  if (types.length === 0) return { zh: '等待，暂无需要您办理的事项', en: 'wait; nothing is yours to do' };
  const names = types.map((type) => commandNames()[type]);
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
};
