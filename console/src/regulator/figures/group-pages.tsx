import Button from 'antd/es/button';
import Select from 'antd/es/select';
import { useNames } from '../../api/use-reference.ts';
import styles from '../../parts/figures/figures.module.css';
import type { FigureTable } from './figure-text.ts';
import { useText } from './texts.ts';

/** Columns beside the sum: a province has hundreds of work groups, and nobody finds one among them by scrolling. */
export const groupsAtOnce = 12;

/** Which of many work groups are shown: some at a time, or those around one that is chosen by name. */
export const GroupPages = ({
  groups,
  start,
  onChange,
}: {
  readonly groups: FigureTable['groups'];
  /** Place of the first that is shown. */
  readonly start: number;
  readonly onChange: (start: number) => void;
}) => {
  const t = useText();
  const names = useNames();
  const last = Math.min(start + groupsAtOnce, groups.length);
  return (
    <div className={styles['period']}>
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
