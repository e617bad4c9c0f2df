import Button from 'antd/es/button';
import { useRef, useState } from 'react';
import { documentTypes, largestDocument } from '../../../shared/contracts/values/document-form.ts';
import type { CaseView } from '../api/routes.ts';
import { useNames } from '../api/use-reference.ts';
import { useUnsavedGuard } from '../parts/use-unsaved-guard.ts';
import { type Choice, type DocumentAudience, likeliest } from './choices.ts';
import styles from './documents.module.css';
import { beginsAsNamed } from './first-bytes.ts';
import { type FileFault, faultOf } from './judge-file.ts';
import { KindField } from './kind-field.tsx';
import { readersOf } from './readers.ts';
import { SendingRows } from './sending-rows.tsx';
import { sizeText } from './size-text.ts';
import { useDocumentText } from './texts.ts';
import { useFocusAfter } from './use-focus-after.ts';
import { useSending } from './use-sending.ts';

const endings = Object.values(documentTypes)
  .flat()
  .map((ending) => `.${ending}`)
  .join(',');

type Judged = { readonly file: File; readonly fault: FileFault | undefined };

const judge = async (file: File): Promise<Judged> => {
  const fault = faultOf(file) ?? ((await beginsAsNamed(file)) ? undefined : 'content');
  return { file, fault };
};

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
  const kind = useRef<HTMLSelectElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [picked, setPicked] = useState<string>();
  const [missing, setMissing] = useState(false);
  const [bad, setBad] = useState<readonly Judged[]>([]);
  const [over, setOver] = useState(false);
  const choice = choices.find(({ value }) => value === picked) ?? likeliest(choices, view);
  const noteFocus = useFocusAfter(button);
  useUnsavedGuard(rows.some(({ step }) => step.at !== 'failed'));

  const isKnown = (): boolean => {
    setMissing(choice === undefined);
    if (choice === undefined) kind.current?.focus();
    return choice !== undefined;
  };
  const take = async (files: readonly File[]) => {
    if (!choice || !isKnown()) return;
    const all = await Promise.all(files.map(judge));
    setBad(all.filter(({ fault }) => fault !== undefined));
    const good = all.filter(({ fault }) => fault === undefined);
    add(good.map(({ file }) => ({ key: crypto.randomUUID(), audience, caseId: view.id, file, choice })));
  };
  const ask = () => isKnown() && input.current?.click();
  const bank = choice?.about?.kind === 'bank' ? names.organisation(choice.about.bankId) : '';

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shorter way for the mouse; the button is for everybody
    <div
      className={styles['panel']}
      data-over={over || undefined}
      onFocus={noteFocus}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (isKnown()) void take([...event.dataTransfer.files]);
      }}
    >
      <div className={styles['choose']}>
        <KindField
          ref={kind}
          view={view}
          choices={choices}
          choice={choice}
          missing={missing}
          onPick={(value) => {
            setPicked(value);
            setMissing(false);
          }}
        />
        <input
          ref={input}
          type="file"
          hidden
          multiple
          accept={endings}
          onChange={({ target }) => {
            void take([...(target.files ?? [])]);
            // The same file can be chosen again.
            target.value = '';
          }}
        />
        <Button ref={button as never} onClick={ask}>
          {t('choose')}
        </Button>
        <span className={styles['drop']}>{t('drop')}</span>
      </div>
      {choice && <p>{t(readersOf(audience, choice), { bank })}</p>}
      <p className={styles['soft']}>{t('limits', { size: sizeText(largestDocument) })}</p>
      {bad.length > 0 && (
        <ul role="alert" className={styles['faults']}>
          {bad.map(({ file: { name }, fault = 'type' }) => (
            <li key={name}>{t(`fault.${fault}`, { name, size: sizeText(largestDocument) })}</li>
          ))}
        </ul>
      )}
      {rows.length > 0 && (
        <SendingRows
          rows={rows}
          onRetry={retry}
          onDrop={drop}
          onAnother={(key) => {
            drop(key);
            ask();
          }}
        />
      )}
    </div>
  );
};
