import * as z from 'zod';
import { doubtCodes, doubtFields } from '../../domain/plausible/index.ts';

/**
 * 已核对, in a request: the fields that a refusal with `needs_confirmation` named, once a person has checked their values.
 * Naming one that nobody doubts does no harm.
 */
export const confirmed = z.array(z.enum(doubtFields)).max(doubtFields.length).optional();

/** 已核对, as recorded: what was doubtful when it was entered, and confirmed by who entered it. */
export const confirmedDoubts = z.array(z.enum(doubtCodes)).optional();
