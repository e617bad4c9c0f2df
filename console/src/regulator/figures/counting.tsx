import type { UseQueryResult } from '@tanstack/react-query';
import Progress from 'antd/es/progress';
import { useEffect } from 'react';
import type { FigureTable } from './figure-text.ts';
import { useText } from './texts.ts';

const pauseMs = 300;

/** Each answer counts a part: asked again until all are counted. */
export const useAskedUntilCounted = ({
  data,
  dataUpdatedAt,
  refetch,
}: Pick<UseQueryResult<FigureTable>, 'data' | 'dataUpdatedAt' | 'refetch'>) => {
  const isCounting = data?.counting !== undefined;
  useEffect(() => {
    if (!isCounting || dataUpdatedAt === 0) return;
    const timer = setTimeout(() => void refetch(), pauseMs);
    return () => clearTimeout(timer);
  }, [isCounting, dataUpdatedAt, refetch]);
};

/** 正在统计: how far it is, and that there is no sum yet. */
export const Counting = ({ counted, of }: NonNullable<FigureTable['counting']>) => {
  const t = useText();
  return (
    <div role="status">
      <p>{t('counting', { counted, of })}</p>
      <Progress
        aria-label={t('counting.label')}
        percent={Math.floor((100 * counted) / of)}
        status="active"
        size="small"
      />
    </div>
  );
};
