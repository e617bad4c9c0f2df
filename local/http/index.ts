export type { ServerAnswer } from './answer.ts';
export { makeConsoleFiles } from './console-files.ts';
export { serveFiles } from './files.ts';
export { createServer, type Server } from './server.ts';
