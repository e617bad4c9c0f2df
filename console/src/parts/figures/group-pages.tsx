import Button from 'antd/es/button';
import Select from 'antd/es/select';
import { type ReactNode, useState } from 'react';
import { useNames } from '../../api/use-reference.ts';
import styles from './figures.module.css';
import { useText } from './texts.ts';

/** A province has hundreds of work groups, and nobody finds one among them by scrolling. */
const groupsAtOnce = 12;

type Group = { readonly orgId: string };

/** Many work groups, some at a time: those that are shown now, and how others are reached; nothing of few. */
export const useGroupPages = <G extends Group>(
  groups: readonly G[],
): { readonly shown: readonly G[]; readonly pages: ReactNode } => {
  const [wanted, setStart] = useState(0);
  // There may be fewer by now than when they were turned to.
  const start = wanted < groups.length ? wanted : 0;
  return groups.length <= groupsAtOnce
    ? { shown: groups, pages: null }
    : {
        shown: groups.slice(start, start + groupsAtOnce),
        pages: <GroupPages groups={groups} start={start} onChange={setStart} />,
      };
};

/** Some at a time, or those from one on that is chosen by name. */
const GroupPages = ({
  groups,
  start,
  onChange,
}: {
  readonly groups: readonly Group[];
  /** Place of the first that is shown. */
  readonly start: number;
  readonly onChange: (start: number) => void;
}) => {
  const t = useText();
  const names = useNames();
  const last = Math.min(start + groupsAtOnce, groups.length);
  return (
    <div className={`${styles['period']} screen-only`}>
      <Select<string>
        aria-label={t('groups.choose')}
        placeholder={t('groups.choose')}
        showSearch={{ optionFilterProp: 'label' }}
        value={null}
        onChange={(orgId) => {
          const place = groups.findIndex((group) => group.orgId === orgId);
          onChange(Math.max(0, Math.min(place, groups.length - groupsAtOnce)));
        }}
        options={groups.map(({ orgId }) => ({ value: orgId, label: names.organisation(orgId) }))}
        popupMatchSelectWidth={false}
      />
      <Button disabled={start === 0} onClick={() => onChange(Math.max(0, start - groupsAtOnce))}>
        {t('groups.before')}
      </Button>
      <span role="status">{t('groups.shown', { first: start + 1, last, count: groups.length })}</span>
      <Button disabled={last === groups.length} onClick={() => onChange(start + groupsAtOnce)}>
        {t('groups.after')}
      </Button>
    </div>
  );
};
