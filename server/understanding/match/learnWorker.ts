import { parentPort, workerData } from 'node:worker_threads';
import { learnBase, type Lesson } from './learnBase.ts';

const lesson: Lesson = workerData;
parentPort?.postMessage(learnBase(lesson));
