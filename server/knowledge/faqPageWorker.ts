import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { decodeFile } from './decodeFile.ts';
import { findFaq } from './findFaq.ts';

const given = z.instanceof(ArrayBuffer);

parentPort?.postMessage(findFaq(decodeFile(new Uint8Array(given.parse(workerData))) ?? ''));
