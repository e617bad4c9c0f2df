import * as z from 'zod';
import type { PrescriptionDraft } from '../../domain/case/diagnosis.ts';
import { describes } from '../describes.ts';
import { civilDate } from '../values/civil-date.ts';
import { key, text } from '../values/text.ts';

/** 处方 as written at the table; its id is given on arrival. */
export const prescription = describes<Omit<PrescriptionDraft, 'id'>>()(() =>
  z
    .strictObject({ code: key, measure: text, ownerOrgId: key, dueOn: civilDate })
    .register(z.globalRegistry, { id: 'PrescriptionInput' }),
);
export const prescriptions = z.array(prescription).max(20);
