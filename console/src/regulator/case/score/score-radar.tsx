import { RadarChart } from 'echarts/charts';
import { RadarComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { brand } from '../../../app/theme.ts';
import { useLanguage } from '../../../i18n/language.ts';
import styles from '../case.module.css';
import { useCaseText } from '../texts.ts';
import type { ScoreExplanation } from './explanation.ts';

use([RadarChart, RadarComponent, SVGRenderer]);

/** A small companion of the bars; the same figures stand there, so it is hidden from those who hear the page. */
export const ScoreRadar = ({ classes }: Pick<ScoreExplanation, 'classes'>) => {
  const t = useCaseText();
  const language = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return undefined;
    const chart = init(place.current, null, { renderer: 'svg' });
    chart.setOption({
      animation: false,
      radar: {
        radius: '58%',
        center: ['50%', '58%'],
        indicator: classes.map(({ name, weight }) => ({ name: name[language], min: 0, max: weight })),
        axisName: { color: '#4d5f5f', fontSize: 12, overflow: 'break', width: 96 },
        splitArea: { show: false },
        splitLine: { lineStyle: { color: '#d6dfdf' } },
        axisLine: { lineStyle: { color: '#d6dfdf' } },
      },
      series: [
        {
          type: 'radar',
          symbolSize: 5,
          itemStyle: { color: brand },
          lineStyle: { color: brand, width: 2 },
          areaStyle: { color: brand, opacity: 0.14 },
          data: [{ value: classes.map(({ points }) => points) }],
        },
      ],
    });
    const fit = new ResizeObserver(() => chart.resize());
    fit.observe(place.current);
    return () => {
      fit.disconnect();
      chart.dispose();
    };
  }, [classes, language]);
  return (
    <>
      <div ref={place} className={styles['radar']} aria-hidden="true" />
      <p className={styles['small']}>{t('score.radarNote')}</p>
    </>
  );
};
