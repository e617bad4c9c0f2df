import Form from 'antd/es/form';
import Input from 'antd/es/input';
import Select from 'antd/es/select';
import { useAsk } from '../api/use-ask.ts';
import { useNames } from '../api/use-reference.ts';
import { useLanguage } from '../i18n/language.ts';
import { rateText, wanText } from '../parts/money-text.ts';
import styles from './answer.module.css';
import { type GroundsTyped, type OwnProduct, ownTerms } from './grounds.ts';
import { useText } from './texts.ts';

/** 授信依据: the product it is offered by, with what that asks, or the bank's own terms with a reason; 办理渠道 where limits differ. */
export const GroundsFields = ({ caseId }: { readonly caseId: string }) => {
  const t = useText();
  const names = useNames();
  const form = Form.useFormInstance<GroundsTyped>();
  const chosen: string | undefined = Form.useWatch(['basis', 'productId'], form);
  const { data } = useAsk('bank.ownProducts', { params: { caseId } });
  const product = data?.products.find(({ productId }) => productId === (chosen ?? data.askedFor));
  const { online, offline } = product?.channelLimits ?? {};
  return (
    <>
      <Form.Item
        name={['basis', 'productId']}
        label={t('grant.basis')}
        extra={<Conditions product={product} />}
      >
        <Select
          placeholder={data && names.product(data.askedFor)}
          options={[
            ...(data?.products ?? []).map(({ productId }) => ({
              value: productId,
              label: names.product(productId),
            })),
            { value: ownTerms, label: t('grant.basis.own') },
          ]}
        />
      </Form.Item>
      {chosen === ownTerms && (
        <Form.Item
          name={['basis', 'reason']}
          label={t('grant.basis.reason')}
          extra={t('grant.basis.reason.extra')}
        >
          <Input.TextArea autoSize={{ minRows: 1 }} maxLength={4000} />
        </Form.Item>
      )}
      {(online !== undefined || offline !== undefined) && (
        <Form.Item name="channel" label={t('grant.channel')}>
          <Select
            placeholder={t('grant.channel.offline')}
            options={(['offline', 'online'] as const).map((value) => ({
              value,
              label: t(`grant.channel.${value}`),
            }))}
          />
        </Form.Item>
      )}
    </>
  );
};

/** What binds, before anybody runs into it. */
const Conditions = ({ product }: { readonly product: OwnProduct | undefined }) => {
  const t = useText();
  const language = useLanguage();
  const names = useNames();
  if (!product) return null;
  const { terms, methods, channelLimits = {}, bought, misses } = product;
  const money = (fen: number) => wanText(fen, language);
  const said = [
    between('amount', [terms.minAmountFen, terms.maxAmountFen], money),
    ...(['online', 'offline'] as const).map((channel) => {
      const limit = channelLimits[channel];
      return limit === undefined ? '' : t(`grant.most.${channel}`, { amount: money(limit) });
    }),
    between('tenor', [terms.minTenorMonths, terms.maxTenorMonths], (months) => t('case.months', { months })),
    between('rate', [terms.rateBp?.min, terms.rateBp?.max], rateText),
    methods ? methods.map((method) => names.method(method)).join(t('list.comma')) : '',
  ].filter((one) => one !== '');
  function between(
    of: 'amount' | 'tenor' | 'rate',
    [least, most]: readonly [number | undefined, number | undefined],
    text: (value: number) => string,
  ): string {
    if (least !== undefined && most !== undefined)
      return t(`grant.${of}.between`, { least: text(least), most: text(most) });
    if (most !== undefined) return t(`grant.${of}.most`, { most: text(most) });
    return least === undefined ? '' : t(`grant.${of}.least`, { least: text(least) });
  }
  return (
    <>
      <span className={styles['conditions']}>{said.join(' · ')}</span>
      {bought && (
        <span className={styles['conditions']}>
          {t('grant.bought', {
            step:
              bought.minScore === undefined
                ? (bought.grades ?? []).join(t('list.comma'))
                : t('grant.bought.points', { points: bought.minScore }),
          })}
        </span>
      )}
      {misses.map(({ zh, en }) => (
        <strong key={zh} className={styles['conditions']}>
          {language === 'zh' ? zh : en}
        </strong>
      ))}
    </>
  );
};
