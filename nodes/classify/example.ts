import * as z from 'zod';

/** How a customer may say it. */
export const example = z.string().trim().min(1).max(200);

/** For one topic. */
export const examplesMost = 50;
