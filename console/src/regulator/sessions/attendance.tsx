import Input from 'antd/es/input';
import type { Session } from '../../api/routes.ts';
import { useNames } from '../../api/use-reference.ts';
import { useApplicantNames } from './applicant-names.ts';
import { type Present, unitsAsked } from './present.ts';
import styles from './room.module.css';
import { useText } from './texts.ts';

/** 到场: units ticked as people come in, with who came for each; written down when the session begins and when it is closed. */
export const AttendanceList = ({
  session,
  present,
  onChange,
}: {
  readonly session: Session;
  readonly present: Present;
  readonly onChange: ((present: Present) => void) | undefined;
}) => {
  const t = useText();
  const names = useNames();
  const applicants = useApplicantNames(session);
  const units = unitsAsked(session);
  const toggle = (id: string, on: boolean) => {
    const { [id]: before = '', ...others } = present;
    onChange?.(on ? { ...others, [id]: before } : others);
  };
  return (
    <fieldset className={styles['panel']}>
      <legend>
        {t('attendance.title')}{' '}
        <span className="numbers">
          {t('attendance.count', { present: Object.keys(present).length, count: units.length })}
        </span>
      </legend>
      {units.map((id) => {
        const name = applicants.get(id) ?? names.organisation(id);
        const persons = present[id];
        return (
          <div key={id} className={styles['unit']}>
            <label className={styles['tick']}>
              <input
                type="checkbox"
                checked={persons !== undefined}
                disabled={!onChange}
                onChange={({ target }) => toggle(id, target.checked)}
              />
              {name}
            </label>
            {persons !== undefined &&
              (onChange ? (
                <Input
                  size="small"
                  aria-label={t('attendance.persons', { name })}
                  placeholder={t('attendance.persons.example')}
                  value={persons}
                  onChange={({ target }) => onChange({ ...present, [id]: target.value })}
                />
              ) : (
                persons !== '' && <span className={styles['soft']}>{persons}</span>
              ))}
          </div>
        );
      })}
    </fieldset>
  );
};
