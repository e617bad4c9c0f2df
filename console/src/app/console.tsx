import { QueryClientProvider } from '@tanstack/react-query';
import ConfigProvider from 'antd/es/config-provider';
import enUS from 'antd/es/locale/en_US';
import zhCN from 'antd/es/locale/zh_CN';
import { type ReactNode, useState } from 'react';
import { makeQueryClient } from '../api/query-client.ts';
import { useLanguage } from '../i18n/language.ts';
import { themeFor } from './theme.ts';
import { usePhone } from './use-media.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/** Language, theme and queries around all pages. */
export const Console = ({ children }: { readonly children: ReactNode }) => {
  const [queries] = useState(makeQueryClient);
  const english = useLanguage() === 'en';
  return (
    <ConfigProvider
      locale={english ? enUS : zhCN}
      theme={themeFor(usePhone())}
      csp={{ nonce }}
      button={{ autoInsertSpace: false }}
    >
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </ConfigProvider>
  );
};
