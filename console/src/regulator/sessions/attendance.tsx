import type { Session } from '../../api/routes.ts';
import { useNames } from '../../api/use-reference.ts';
import { useApplicantNames } from './applicant-names.ts';
import styles from './room.module.css';
import { useText } from './texts.ts';

/** 到场: ticked as people come in, written down when the session is closed. */
export const Attendance = ({
  session,
  attended,
  onChange,
}: {
  readonly session: Session;
  readonly attended: readonly string[];
  readonly onChange: ((attended: readonly string[]) => void) | undefined;
}) => {
  const t = useText();
  const names = useNames();
  const applicants = useApplicantNames(session);
  const { invited } = session;
  const toggle = (id: string, on: boolean) =>
    onChange?.(on ? [...attended, id] : attended.filter((other) => other !== id));
  return (
    <fieldset className={styles['panel']}>
      <legend>
        {t('attendance.title')}{' '}
        <span className="numbers">
          {t('attendance.count', { present: attended.length, count: invited.length })}
        </span>
      </legend>
      {invited.map((id) => (
        <label key={id} className={styles['tick']}>
          <input
            type="checkbox"
            checked={attended.includes(id)}
            disabled={!onChange}
            onChange={({ target }) => toggle(id, target.checked)}
          />
          {applicants.get(id) ?? names.organisation(id)}
        </label>
      ))}
    </fieldset>
  );
};
