import * as z from 'zod';
import { lazily } from '../lazily.ts';
import { firmIdentity } from './visits.ts';

const identity = firmIdentity();

/** 企业是否已由银行办理: asked by the code of its licence alone. */
export const askFirmStanding = lazily(() => z.strictObject({ identity }));
