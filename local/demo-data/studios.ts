import type { SlipSaid, StudioSaid } from '../../shared/domain/studios/index.ts';
import { east } from './acts.ts';
import type { Days } from './calendar-days.ts';
import type { Act } from './story.ts';

const park = '示例园区驻点工作室';
const studio: StudioSaid = {
  name: park,
  place: '示例县开发区企业服务中心一楼',
  desks: ['1号窗口', '2号窗口'],
  closed: false,
};
const desk = '1号窗口';

/** 驻点: a studio, and its last working day: one served, one who was not there when called, and one that nobody came to (遗留). */
export const demoStudios = (days: Days): readonly Act[] => {
  const on = days.ago(1);
  const given = (at: string, slip: string, said: SlipSaid): Act => ({
    ...{ on, at, by: east },
    deed: { kind: 'giveSlip', studio: park, slip, said },
  });
  const called = (at: string): Act => ({
    ...{ on, at, by: east },
    deed: { kind: 'callNext', studio: park, desk, at: `${on} ${at}` },
  });
  return [
    { on: days.ago(5), at: '08:40', by: east, deed: { kind: 'addStudio', studio: park, said: studio } },
    given('09:05', '一', { wants: '问设备贷款要备哪些材料', firm: { name: '示例河东五金（虚构）' } }),
    given('09:12', '二', { wants: '续贷' }),
    given('11:50', '三', { wants: '问贴息', firm: { name: '示例云溪茶业（虚构）' } }),
    called('09:10'),
    { on, at: '09:25', by: east, deed: { kind: 'endSlip', slip: '一', as: 'served' } },
    called('09:26'),
    { on, at: '09:29', by: east, deed: { kind: 'endSlip', slip: '二', as: 'absent' } },
  ];
};
