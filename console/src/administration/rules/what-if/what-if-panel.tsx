import Button from 'antd/es/button';
import { useRef, useState } from 'react';
import { triedKinds } from '../../../../../shared/contracts/rule-shapes.ts';
import { call } from '../../../api/call.ts';
import { useOrder } from '../../../api/use-order.ts';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { LoadingState } from '../../../parts/states.tsx';
import { asList } from '../../../regulator/imports/corrections.ts';
import type { VersionLine } from '../rule-words.ts';
import styles from '../rules.module.css';
import { useText } from '../texts.ts';
import type { WhatIf } from './what-if.ts';
import { WhatIfExamples } from './what-if-examples.tsx';
import { WhatIfFigures } from './what-if-figures.tsx';

/** 试算: what would this version change, for whom, and why? */
export const WhatIfPanel = ({
  version: { kind, id, version },
}: {
  readonly version: Pick<VersionLine, 'kind' | 'id' | 'version'>;
}) => {
  const t = useText();
  const file = useRef<HTMLInputElement>(null);
  const onList = useOrder('administration.tryRuleOnList');
  const [found, setFound] = useState<WhatIf>();
  const [failure, setFailure] = useState<unknown>();
  const [pending, setPending] = useState(false);
  const [wrong, setWrong] = useState(false);
  const params = { kind, id, version };
  if (!(triedKinds as readonly string[]).includes(kind))
    return <p className={styles['panel']}>{t('whatIf.untried')}</p>;
  const attempt = async (run: () => Promise<unknown>) => {
    setPending(true);
    setFailure(undefined);
    setFound(undefined);
    setWrong(false);
    await run().then((answer) => setFound(answer as WhatIf), setFailure);
    setPending(false);
  };
  const onCases = (scope: 'open' | 'all') =>
    void attempt(() => call('administration.tryRule', { params, query: { scope } }));
  return (
    <section className={styles['panel']}>
      <h2>{t('whatIf.title')}</h2>
      <p>{t('whatIf.text')}</p>
      <div className={styles['actions']}>
        <Button type="primary" disabled={pending} onClick={() => onCases('open')}>
          {t('whatIf.onCases')}
        </Button>
        <Button disabled={pending} onClick={() => onCases('all')}>
          {t('whatIf.onAll')}
        </Button>
        <Button disabled={pending} onClick={() => file.current?.click()}>
          {t('whatIf.onList')}
        </Button>
        <input
          ref={file}
          type="file"
          hidden
          accept=".csv,.xlsx"
          onChange={({ target }) => {
            const chosen = target.files?.[0];
            const list = chosen && asList(chosen);
            target.value = '';
            if (list) void attempt(() => onList.send({ params, body: list }));
            else setWrong(chosen !== undefined);
          }}
        />
      </div>
      {wrong && (
        <p className={styles['wrong']} role="alert">
          {t('whatIf.wrongFile')}
        </p>
      )}
      <ProblemAlert failure={failure} />
      <div aria-live="polite">{pending && <LoadingState rows={6} />}</div>
      {found && (
        <>
          <WhatIfFigures found={found} />
          <WhatIfExamples found={found} />
        </>
      )}
    </section>
  );
};
