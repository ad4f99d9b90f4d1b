/** Where the words of an edge begin, from where it leaves its outlet, in the canvas's pixels: there one sees which outlet is meant, and no other's words are in the way. */
export const besideOutlet = { x: 8, y: -9 } as const;
