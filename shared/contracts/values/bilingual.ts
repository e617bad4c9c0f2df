import * as z from 'zod';
import type { Bilingual } from '../../domain/text/bilingual.ts';
import { describes } from '../describes.ts';

export const bilingual = describes<Bilingual>()(() =>
  z.object({ zh: z.string(), en: z.string() }).register(z.globalRegistry, { id: 'Bilingual' }),
);
