import * as z from 'zod';
import type { CommandMap } from '../../domain/case/commands.ts';
import { describes } from '../describes.ts';
import { key, optionalText, text } from '../values/text.ts';

export const proposeTransfer = describes<CommandMap['proposeTransfer']>()(() =>
  z.strictObject({ to: key, reason: text }),
);
export const withdrawTransfer = describes<CommandMap['withdrawTransfer']>()(() =>
  z.strictObject({ reason: text }),
);
/** 答复移交; `reason` where it is refused. */
export const answerTransfer = describes<CommandMap['answerTransfer']>()(() =>
  z.strictObject({ accepted: z.boolean(), reason: optionalText }),
);
