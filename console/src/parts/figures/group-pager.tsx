import Button from 'antd/es/button';
import Select from 'antd/es/select';
import { useNames } from '../../api/use-reference.ts';
import styles from './figures.module.css';
import { useText } from './texts.ts';

/** Some at a time, or those from one on that is chosen by name. */
export const GroupPager = ({
  groups,
  start,
  atOnce,
  onChange,
}: {
  readonly groups: readonly { readonly orgId: string }[];
  readonly atOnce: number;
  /** Place of the first that is shown. */
  readonly start: number;
  readonly onChange: (start: number) => void;
}) => {
  const t = useText();
  const names = useNames();
  const last = Math.min(start + atOnce, groups.length);
  return (
    <div className={`${styles['period']} screen-only`}>
      <Select<string>
        aria-label={t('groups.choose')}
        placeholder={t('groups.choose')}
        showSearch={{ optionFilterProp: 'label' }}
        value={null}
        onChange={(orgId) => {
          const place = groups.findIndex((group) => group.orgId === orgId);
          onChange(Math.max(0, Math.min(place, groups.length - atOnce)));
        }}
        options={groups.map(({ orgId }) => ({ value: orgId, label: names.organisation(orgId) }))}
        popupMatchSelectWidth={false}
      />
      <Button disabled={start === 0} onClick={() => onChange(Math.max(0, start - atOnce))}>
        {t('groups.before')}
      </Button>
      <span role="status">{t('groups.shown', { first: start + 1, last, count: groups.length })}</span>
      <Button disabled={last === groups.length} onClick={() => onChange(start + atOnce)}>
        {t('groups.after')}
      </Button>
    </div>
  );
};
