import type { Deps } from '../deps.ts';
import { freshened } from '../rules/freshness.ts';
import {
  callNext,
  cancelSlip,
  eraseSlip,
  giveSlip,
  missSlip,
  requeueSlip,
  serveSlip,
} from './change-slip.ts';
import { addStudio, changeStudio, listStudios } from './keep-studios.ts';
import type { StudioUses } from './port.ts';
import { viewBoard, viewQueue, viewSlip } from './view-queue.ts';

/** For work groups alone. */
export const studioUses = (deps: Deps) =>
  freshened(deps, {
    listStudios: (actor) => listStudios(deps, actor),
    addStudio: (request) => addStudio(deps, request),
    changeStudio: (request) => changeStudio(deps, request),
    viewQueue: (actor, studioId, day) => viewQueue(deps, actor, studioId, day),
    viewBoard: (actor, studioId) => viewBoard(deps, actor, studioId),
    giveSlip: (request) => giveSlip(deps, request),
    callNext: (request) => callNext(deps, request),
    viewSlip: (actor, slipId) => viewSlip(deps, actor, slipId),
    missSlip: (request) => missSlip(deps, request),
    requeueSlip: (request) => requeueSlip(deps, request),
    serveSlip: (request) => serveSlip(deps, request),
    cancelSlip: (request) => cancelSlip(deps, request),
    eraseSlip: (request) => eraseSlip(deps, request),
  } satisfies StudioUses);
