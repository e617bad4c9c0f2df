import * as z from 'zod';
import { firmStandings } from '../../domain/access/firm-standing.ts';
import { lazily } from '../lazily.ts';

export const firmStanding = lazily(() =>
  z
    .object({
      standing: z.enum(firmStandings).meta({
        description:
          'none 没有可告知的；another 已由其他银行办理；yours 在本行 / nothing that may be told, with another bank, with yours',
      }),
      left: z.number().meta({ description: '本人今天还可查询的次数 / how often you may still ask today' }),
    })
    .register(z.globalRegistry, { id: 'FirmStanding' }),
);
