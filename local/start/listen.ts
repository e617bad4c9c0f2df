import type { Server } from '../http/index.ts';
import { CannotStart } from './cannot-start.ts';

/** Listens, or says in plain words why it cannot. */
export const listenAt = async (server: Server, port: number): Promise<string> => {
  try {
    return await server.listen(port);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new CannotStart(sentenceFor(code, port));
  }
};

const sentenceFor = (code: string, port: number) => {
  switch (code) {
    case 'EADDRINUSE':
      return {
        zh: `端口 ${port} 已被占用。请停止占用它的程序，或换一个端口：PORT=${port + 1} npm start`,
        en: `Port ${port} is in use. Stop the program that uses it, or take another port: PORT=${port + 1} npm start`,
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
