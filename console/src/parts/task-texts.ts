import { textsOf } from '../i18n/texts.ts';
import en from './task-texts.en.ts';
import zh from './task-texts.zh.ts';

export const { useText: useTaskText } = textsOf('tasks', zh, en);
