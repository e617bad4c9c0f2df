import Button from 'antd/es/button';
import { useId, useRef, useState } from 'react';
import { documentTypes, largestDocument } from '../../../shared/contracts/values/document-form.ts';
import type { CaseView } from '../api/routes.ts';
import { useNames } from '../api/use-reference.ts';
import { aboutText } from './about-text.ts';
import { type Choice, type DocumentAudience, likeliest } from './choices.ts';
import styles from './documents.module.css';
import { type FileFault, faultOf } from './judge-file.ts';
import { SendingRows } from './sending-rows.tsx';
import { sizeText } from './size-text.ts';
import { useDocumentText } from './texts.ts';
import { useSending } from './use-sending.ts';

const endings = Object.values(documentTypes)
  .flat()
  .map((ending) => `.${ending}`)
  .join(',');

/** 上传材料: what it is, then the files; each is checked here, sent, checked there, and filed. */
export const UploadPanel = ({
  audience,
  view,
  choices,
}: {
  readonly audience: DocumentAudience;
  readonly view: CaseView;
  readonly choices: readonly Choice[];
}) => {
  const t = useDocumentText();
  const names = useNames();
  const { rows, add, retry, drop } = useSending();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const [picked, setPicked] = useState<string>();
  const [faults, setFaults] = useState<readonly { readonly name: string; readonly fault: FileFault }[]>([]);
  const [over, setOver] = useState(false);
  const choice = choices.find(({ value }) => value === picked) ?? likeliest(choices, view);

  const take = (files: FileList | null) => {
    const all = [...(files ?? [])];
    setFaults(
      all.flatMap(({ name, size }) => {
        const fault = faultOf({ name, size });
        return fault ? [{ name, fault }] : [];
      }),
    );
    if (!choice) return;
    const good = all.filter((file) => faultOf(file) === undefined);
    add(good.map((file) => ({ key: crypto.randomUUID(), audience, caseId: view.id, file, choice })));
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shorter way for the mouse; the button is for everybody
    <div
      className={styles['panel']}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <div className={styles['choose']}>
        {choices.length > 1 ? (
          <label htmlFor={id} className={styles['kind']}>
            <span>{t('kind.label')}</span>
            <select id={id} value={choice?.value} onChange={({ target }) => setPicked(target.value)}>
              {choices.map((one) => (
                <option key={one.value} value={one.value}>
                  {aboutText(names, view, one)}
                </option>
              ))}
            </select>
          </label>
        ) : (
          choice && <span>{aboutText(names, view, choice)}</span>
        )}
        <input
          ref={input}
          type="file"
          hidden
          multiple
          accept={endings}
          onChange={({ target }) => {
            take(target.files);
            // The same file can be chosen again.
            target.value = '';
          }}
        />
        <Button onClick={() => input.current?.click()}>{t('choose')}</Button>
        <span className={styles['drop']}>{t('drop')}</span>
      </div>
      <p className={styles['soft']}>
        {t('limits', { size: sizeText(largestDocument) })} · {t(`readers.${audience}`)}
      </p>
      {faults.length > 0 && (
        <ul role="alert" className={styles['faults']}>
          {faults.map(({ name, fault }) => (
            <li key={name}>{t(`fault.${fault}`, { name, size: sizeText(largestDocument) })}</li>
          ))}
        </ul>
      )}
      {rows.length > 0 && <SendingRows rows={rows} onRetry={retry} onDrop={drop} />}
    </div>
  );
};
