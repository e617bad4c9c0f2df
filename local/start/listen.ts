import type { Server } from '../http/index.ts';
import { CannotStart } from './cannot-start.ts';

/** Listens, or says in plain words why it cannot. */
export const listenAt = async (
  server: Server,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<string> => {
  try {
    return await server.listen(port);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new CannotStart(sentenceFor(code, port, host));
  }
};

const sentenceFor = (code: string, port: number, host: string) => {
  switch (code) {
    case 'EADDRINUSE':
      return {
        zh: `端口 ${port} 已被占用。请停止占用它的程序，或换一个端口：PORT=${port + 1} npm start`,
        en: `Port ${port} is in use. Stop the program that uses it, or take another port: PORT=${port + 1} npm start`,
      };
    case 'EADDRNOTAVAIL':
      return {
        zh: `本机没有 ${host} 这个地址。请在 server.host 中填写本机的 IP 地址，或 0.0.0.0。`,
        en: `This machine has no address ${host}. Set server.host to one of its IP addresses, or to 0.0.0.0.`,
      };
    case 'EACCES':
      return {
        zh: `没有权限使用端口 ${port}。请换一个 1024 以上的端口：PORT=8080 npm start`,
        en: `Port ${port} may not be used. Take one above 1024: PORT=8080 npm start`,
      };
    default:
      return {
        zh: `无法在端口 ${port} 上提供服务（${code}）。请换一个端口再试。`,
        en: `Port ${port} cannot be served (${code}). Try another one.`,
      };
  }
};
