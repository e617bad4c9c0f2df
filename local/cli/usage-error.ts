import type { CommanderError } from 'commander';
import type { Bilingual } from '../../shared/domain/text/bilingual.ts';

/** What was typed wrong, by commander's code; the word itself stands in quotation marks in its own message. */
const sentences: Readonly<Record<string, Bilingual>> = {
  'commander.missingArgument': { zh: '缺少参数', en: 'Missing argument' },
  'commander.missingMandatoryOptionValue': { zh: '缺少必填选项', en: 'Missing option' },
  'commander.optionMissingArgument': { zh: '选项缺少值', en: 'The option lacks its value' },
  'commander.unknownOption': { zh: '没有这个选项', en: 'No such option' },
  'commander.unknownCommand': { zh: '没有这个命令', en: 'No such command' },
  'commander.excessArguments': { zh: '参数过多', en: 'Too many arguments' },
  'commander.invalidArgument': { zh: '选项的值无效', en: 'The option has another value than it may' },
};

/** Undefined: nothing is wrong, help was asked for. */
export const usageError = ({ code, message, exitCode }: CommanderError): Bilingual | undefined => {
  if (exitCode === 0 || code === 'commander.help') return undefined;
  const { zh, en } = sentences[code] ?? { zh: '命令有误', en: 'The command is not right' };
  const typed = /'([^']+)'/.exec(message)?.[1];
  return typed === undefined
    ? { zh: `${zh}。用 --help 查看用法。`, en: `${en}. See --help.` }
    : { zh: `${zh}：${typed}。用 --help 查看用法。`, en: `${en}: ${typed}. See --help.` };
};
