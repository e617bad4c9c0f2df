/** Node strips the types of these files and brings SQLite from this version on; checked before anything else is read. */
const neededMajor = 24;

if (Number(process.versions.node.split('.')[0]) < neededMajor) {
  console.error(`会诊需要 Node ${neededMajor} 或更新版本，当前为 ${process.version}。请用 npm start 启动，它会使用随项目安装的 Node。
Huizhen needs Node ${neededMajor} or newer; this is ${process.version}. Start it with npm start, which uses the Node installed with the project.`);
  process.exit(1);
}

const { start } = await import('./start/start.ts');
await start(process.env);
