export type { ServerAnswer } from './answer.ts';
export { makeConsoleFiles } from './console-files.ts';
export { createServer, type Server, type ServerOptions } from './server.ts';
